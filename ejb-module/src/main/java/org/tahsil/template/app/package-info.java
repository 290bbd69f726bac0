/** Writing, checking, approving and rendering templates. */
@NullMarked
package org.tahsil.template.app;

import org.jspecify.annotations.NullMarked;
