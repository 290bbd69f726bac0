/** Reads what other features wrote, for printing. */
@NullMarked
package org.tahsil.reporting.store;

import org.jspecify.annotations.NullMarked;
