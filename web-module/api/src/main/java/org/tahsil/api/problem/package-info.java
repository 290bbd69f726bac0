/** Every error as a problem document (RFC 9457) that names field, value and remedy. */
@NullMarked
package org.tahsil.api.problem;

import org.jspecify.annotations.NullMarked;
