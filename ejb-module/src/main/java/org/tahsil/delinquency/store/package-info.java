/** Ageing as set-based SQL: of one account, many, or a portfolio, on any date. */
@NullMarked
package org.tahsil.delinquency.store;

import org.jspecify.annotations.NullMarked;
