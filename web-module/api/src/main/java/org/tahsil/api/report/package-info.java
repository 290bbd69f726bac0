/** The reports for managers. */
@NullMarked
package org.tahsil.api.report;

import org.jspecify.annotations.NullMarked;
