package org.tahsil.reporting;

import java.io.OutputStream;
import java.util.function.Function;
import org.tahsil.account.Portfolio;

/** The reports for managers: one definition of the figures for every format. */
public interface Reports {

  /**
   * Completes a wish with defaults. Refused as malformed if the report does not take what is asked,
   * by rule if dates do not fit: the refusal names the parameter.
   */
  ReportQuery query(Portfolio portfolio, Report report, ReportWish wish);

  /** Hands over the figures; their rows end with the call. */
  <R> R read(ReportQuery query, Function<Figures, R> reader);

  /** Writes the report. */
  void print(ReportQuery query, PrintOrder order, OutputStream out);

  /** Writes the report while somebody watches. */
  void print(ReportQuery query, PrintOrder order, OutputStream out, ReportWatch watch);
}
