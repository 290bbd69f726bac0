package org.tahsil.casework.app;

import java.util.Objects;
import org.tahsil.casework.NewOutcome;

/** Whether two outcomes say the same; when it was told does not count where it was left open. */
final class Told {

  private Told() {}

  static boolean same(NewOutcome one, NewOutcome other) {
    boolean sameTime = other.at() == null || Objects.equals(one.at(), other.at());
    return sameTime && bare(one).equals(bare(other));
  }

  private static NewOutcome bare(NewOutcome told) {
    return new NewOutcome(
        told.account(),
        told.kind(),
        told.channel(),
        null,
        told.amount(),
        told.promisedOn(),
        told.callbackAt(),
        told.item(),
        told.disputeReason(),
        told.note(),
        told.sourceRef(),
        told.corrects());
  }
}
