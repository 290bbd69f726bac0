/** Erasing words about persons. */
@NullMarked
package org.tahsil.api.erasure;

import org.jspecify.annotations.NullMarked;
