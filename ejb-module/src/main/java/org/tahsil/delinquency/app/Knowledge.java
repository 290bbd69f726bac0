package org.tahsil.delinquency.app;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tahsil.delinquency.AsOf;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;

/** Refuses to answer about days that have not come. */
final class Knowledge {

  private Knowledge() {}

  static void refuseFuture(LocalDate today, AsOf asOf) {
    refuseAfter(today, "AS_OF_IN_FUTURE", "as_of", asOf.date());
    refuseAfter(today, "KNOWN_ON_IN_FUTURE", "known_on", asOf.knownOn());
  }

  private static void refuseAfter(
      LocalDate today, String rule, String field, @Nullable LocalDate date) {
    if (date != null && date.isAfter(today)) {
      throw new RefusedException(
          Refusal.rule(
              rule,
              field,
              date.toString(),
              "Use a date not after the business date " + today + "."));
    }
  }
}
