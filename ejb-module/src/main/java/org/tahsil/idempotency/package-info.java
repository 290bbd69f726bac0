/** Which writes were asked for under a caller's own key, and what was answered. */
@NullMarked
package org.tahsil.idempotency;

import org.jspecify.annotations.NullMarked;
