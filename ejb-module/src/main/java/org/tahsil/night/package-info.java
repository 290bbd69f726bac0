/** The end of day: one run for a portfolio and date, its steps and units, stop and resume. */
@NullMarked
package org.tahsil.night;

import org.jspecify.annotations.NullMarked;
