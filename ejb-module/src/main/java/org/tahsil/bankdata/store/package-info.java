/** Set-based SQL of bank accounts and their lines. */
@NullMarked
package org.tahsil.bankdata.store;

import org.jspecify.annotations.NullMarked;
