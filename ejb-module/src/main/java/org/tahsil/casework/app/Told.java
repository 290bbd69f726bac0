package org.tahsil.casework.app;

import java.util.Objects;
import org.tahsil.casework.NewOutcome;

/**
 * Whether two outcomes say the same; when it was told does not count where it was left open, nor
 * the contact of a correction, which is that of what it corrects.
 */
final class Told {

  private Told() {}

  static boolean same(NewOutcome one, NewOutcome other) {
    boolean correction = other.corrects() != null;
    boolean sameTime =
        correction || other.at() == null || Objects.equals(one.at(), other.asKept().at());
    return sameTime && bare(one, correction).equals(bare(other, correction));
  }

  private static NewOutcome bare(NewOutcome given, boolean correction) {
    NewOutcome told = given.asKept();
    return new NewOutcome(
        told.account(),
        told.kind(),
        correction ? "" : told.channel(),
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
