/** The printed reports: their row types, and the one renderer that knows JasperReports. */
@NullMarked
package org.tahsil.reports;

import org.jspecify.annotations.NullMarked;
