/**
 * Settlements and discounts for early payment: who pays a lower amount by a date owes the rest no
 * longer. What an offer gives up lies within an authority or was granted by a second person; what
 * became of it is judged from the money that came, and the rest is waived by a posting.
 */
@NullMarked
package org.tahsil.settlement;

import org.jspecify.annotations.NullMarked;
