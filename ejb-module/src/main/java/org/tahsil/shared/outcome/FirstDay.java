package org.tahsil.shared.outcome;

import java.time.LocalDate;
import java.util.Optional;

/** From which day on a dated setting may count. */
public final class FirstDay {

  private FirstDay() {}

  /**
   * Why a setting cannot count from a day on; empty if it can. Whoever sets it must not move what
   * is being decided today: it counts from the day after the business date at the earliest.
   */
  public static Optional<Refusal> fault(LocalDate validFrom, LocalDate today) {
    return validFrom.isAfter(today)
        ? Optional.empty()
        : Optional.of(
            Refusal.rule(
                "VALID_FROM_NOT_AHEAD",
                "valid_from",
                validFrom.toString(),
                "Use " + today.plusDays(1) + " or a later day: today is decided as it stands."));
  }
}
