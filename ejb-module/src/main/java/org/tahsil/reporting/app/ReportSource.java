package org.tahsil.reporting.app;

import java.util.function.Function;
import org.tahsil.reporting.Figures;
import org.tahsil.reporting.ReportQuery;

/** Makes the figures of some reports. */
interface ReportSource {

  /** Hands over the figures while they are read. */
  <R> R read(ReportQuery query, Function<Figures, R> reader);
}
