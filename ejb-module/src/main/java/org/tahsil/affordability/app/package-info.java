/** Shells of affordability: load, ask, store, tell. */
@NullMarked
package org.tahsil.affordability.app;

import org.jspecify.annotations.NullMarked;
