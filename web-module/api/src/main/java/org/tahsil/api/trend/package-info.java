/** How portfolios move between dates and between states of knowledge. */
@NullMarked
package org.tahsil.api.trend;

import org.jspecify.annotations.NullMarked;
