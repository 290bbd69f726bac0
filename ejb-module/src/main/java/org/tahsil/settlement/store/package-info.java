/** Settlements in the database. */
@NullMarked
package org.tahsil.settlement.store;

import org.jspecify.annotations.NullMarked;
