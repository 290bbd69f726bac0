package org.tahsil.reporting;

import java.io.OutputStream;
import java.time.Instant;

/** Writes figures as documents; the batch module implements it with the printed layouts. */
public interface Press {

  /**
   * Reads the rows to their end while it writes.
   *
   * @param at the business instant at which it is made
   */
  void print(Figures figures, PrintOrder order, Instant at, OutputStream out);
}
