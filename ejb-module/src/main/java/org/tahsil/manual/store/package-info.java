/** Overrides and their terms in the database. */
@NullMarked
package org.tahsil.manual.store;

import org.jspecify.annotations.NullMarked;
