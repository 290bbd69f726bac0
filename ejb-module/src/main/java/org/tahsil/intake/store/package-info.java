/** Batches, rows set aside, and profiles in the database. */
@NullMarked
package org.tahsil.intake.store;

import org.jspecify.annotations.NullMarked;
