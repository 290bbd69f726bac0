/** The way to the database for set-based SQL. */
@NullMarked
package org.tahsil.shared.store;

import org.jspecify.annotations.NullMarked;
