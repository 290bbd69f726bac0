/** Portfolios and their clocks. */
@NullMarked
package org.tahsil.api.portfolio;

import org.jspecify.annotations.NullMarked;
