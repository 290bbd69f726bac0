/** Writes the figures of reports as documents; the bridge to the printed layouts. */
@NullMarked
package org.tahsil.batch.report;

import org.jspecify.annotations.NullMarked;
