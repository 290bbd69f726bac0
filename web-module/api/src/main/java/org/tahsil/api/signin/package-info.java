/** How a caller of the REST API proves who it is: HTTP Basic or a signed token, never a cookie. */
@NullMarked
package org.tahsil.api.signin;

import org.jspecify.annotations.NullMarked;
