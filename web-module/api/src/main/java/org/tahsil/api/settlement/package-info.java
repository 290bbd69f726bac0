/** Settlements and discounts for early payment. */
@NullMarked
package org.tahsil.api.settlement;

import org.jspecify.annotations.NullMarked;
