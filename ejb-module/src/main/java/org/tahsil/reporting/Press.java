package org.tahsil.reporting;

import java.io.OutputStream;

/** Writes figures as documents; the batch module implements it with the printed layouts. */
public interface Press {

  /** Reads the rows to their end while it writes. */
  void print(Figures figures, PrintOrder order, Imprint imprint, OutputStream out);
}
