/** The one place that reads the wall clock. */
@NullMarked
package org.tahsil.shared.time;

import org.jspecify.annotations.NullMarked;
