/** Payments and their reversal. */
@NullMarked
package org.tahsil.api.payment;

import org.jspecify.annotations.NullMarked;
