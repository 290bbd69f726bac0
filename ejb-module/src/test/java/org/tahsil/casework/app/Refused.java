package org.tahsil.casework.app;

import org.tahsil.shared.outcome.RefusedException;

/** What a deed is refused as. */
final class Refused {

  private Refused() {}

  /** The code of the refusal; a deed that is not refused fails the test. */
  static String by(Runnable deed) {
    try {
      deed.run();
    } catch (RefusedException refused) {
      return refused.refusal().code();
    }
    throw new AssertionError("not refused");
  }
}
