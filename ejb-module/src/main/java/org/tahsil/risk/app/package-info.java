/** Scores one customer on demand and all of them at night. */
@NullMarked
package org.tahsil.risk.app;

import org.jspecify.annotations.NullMarked;
