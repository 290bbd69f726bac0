/** Promises, plans and their terms in the database. */
@NullMarked
package org.tahsil.arrangement.store;

import org.jspecify.annotations.NullMarked;
