/** How a person proves who they are: by a form, kept in a session. */
@NullMarked
package org.tahsil.console.signin;

import org.jspecify.annotations.NullMarked;
