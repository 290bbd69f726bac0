/**
 * What a customer can pay a month, from bank data that may be read or from what was stated, and the
 * plans that follow from it within the lender's limits. A proposal names its figures and where they
 * come from; nothing is mixed, and nothing is decided: people agree on plans.
 */
@NullMarked
package org.tahsil.affordability;

import org.jspecify.annotations.NullMarked;
