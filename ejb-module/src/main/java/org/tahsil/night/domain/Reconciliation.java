package org.tahsil.night.domain;

import java.util.Optional;

/**
 * What a night left, counted independently of what its steps reported.
 *
 * @param planned accounts divided into units
 * @param aged accounts of those units whose state holds for this date
 * @param setAside accounts that a step could not work on and that are not aged
 * @param openUnits units not done
 * @param unannounced transitions into delinquency, to a worse bucket or to a cure, and conditions
 *     that began, without an alert of their kind
 * @param unfounded alerts of this night without a transition or condition of it that fits the kind
 * @param misjudged aged accounts whose overdue amount is high without a condition that says so, or
 *     the other way round
 * @param unbalanced units whose read is not written + skipped + rejected
 */
public record Reconciliation(
    long planned,
    long aged,
    long setAside,
    long openUnits,
    long unannounced,
    long unfounded,
    long misjudged,
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
      return Optional.of(unannounced + " transitions or conditions have no alert of their kind");
    }
    if (unfounded > 0) {
      return Optional.of(unfounded + " alerts have no transition or condition of their kind");
    }
    if (misjudged > 0) {
      return Optional.of(misjudged + " accounts are wrongly judged to be of high value or not");
    }
    return Optional.empty();
  }
}
