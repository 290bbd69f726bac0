/** SQL of stated incomes, terms and what is to be paid anyway. */
@NullMarked
package org.tahsil.affordability.store;

import org.jspecify.annotations.NullMarked;
