/** Writes with an Idempotency-Key: the first answer is given again. */
@NullMarked
package org.tahsil.api.idempotency;

import org.jspecify.annotations.NullMarked;
