/** Self-validating names of things; the caller's references keep their format. */
@NullMarked
package org.tahsil.shared.id;

import org.jspecify.annotations.NullMarked;
