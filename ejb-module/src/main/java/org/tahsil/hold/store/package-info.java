/** Holds in the database. */
@NullMarked
package org.tahsil.hold.store;

import org.jspecify.annotations.NullMarked;
