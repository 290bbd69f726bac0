/** The one place that reads the wall clock, and the waits between tries. */
@NullMarked
package org.tahsil.shared.time;

import org.jspecify.annotations.NullMarked;
