/** The figures of the printed reports, gathered once for every format. */
@NullMarked
package org.tahsil.reporting;

import org.jspecify.annotations.NullMarked;
