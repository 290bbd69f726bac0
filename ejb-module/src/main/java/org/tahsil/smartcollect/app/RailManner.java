package org.tahsil.smartcollect.app;

import java.util.Optional;

/** How the simulated bank behaves. */
public interface RailManner {

  /** Whether it answers PENDING at first and decides a day later, as a real bank does. */
  boolean answersLater();

  /** The return code of every debit; empty: it decides from the balance. */
  Optional<String> fixedReturn();
}
