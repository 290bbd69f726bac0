package org.tahsil.night.domain;

import java.util.Optional;

/**
 * What a night left, counted independently of what its steps reported.
 *
 * @param planned accounts divided into units
 * @param aged accounts of those units whose state holds for this date
 * @param setAside accounts that a step could not work on and that are not aged
 * @param openUnits units not done
 * @param unannounced transitions into delinquency, to a worse bucket or to a cure without an alert
 * @param unfounded alerts of this night without a transition of it
 * @param unbalanced units whose read is not written + skipped + rejected
 */
public record Reconciliation(
    long planned,
    long aged,
    long setAside,
    long openUnits,
    long unannounced,
    long unfounded,
    long unbalanced) {

  /** Why the night cannot close; empty if the books agree. */
  public Optional<String> difference() {
    if (openUnits > 0) {
      return Optional.of(openUnits + " units are not done");
    }
    if (unbalanced > 0) {
      return Optional.of(unbalanced + " units read other than written + skipped + rejected");
    }
    if (aged + setAside < planned) {
      return Optional.of(
          "%d accounts planned, %d aged, %d set aside".formatted(planned, aged, setAside));
    }
    if (unannounced > 0) {
      return Optional.of(unannounced + " transitions have no alert");
    }
    if (unfounded > 0) {
      return Optional.of(unfounded + " alerts have no transition");
    }
    return Optional.empty();
  }
}
