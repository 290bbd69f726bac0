package org.tahsil.api.portfolio;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.api.problem.RequestRefused;
import org.tahsil.api.web.Read;
import org.tahsil.shared.outcome.Refusal;

/** Where a simulated clock goes: so many days on, or to an instant or date. */
@Schema(name = "ClockMove", description = "Either advance_days or to.")
record ClockRequest(
    @Min(value = 1, message = "is 1 to 366")
        @Max(value = 366, message = "is 1 to 366")
        @Schema(description = "Days on, at the same local time.", examples = "1")
        @Nullable Integer advanceDays,
    @Schema(
            description = "An instant, or a date: then at the same local time.",
            examples = "2025-01-02T10:00:00Z")
        @Nullable String to) {

  /** The instant meant, for a portfolio whose clock stands at {@code simulatedNow}. */
  Instant target(Portfolio portfolio) {
    Instant from = portfolio.simulatedNow();
    if (from == null) {
      throw new RequestRefused(
          Refusal.rule(
              "CLOCK_IS_REAL",
              "portfolio",
              portfolio.code().value(),
              "Move the clock of a portfolio that was opened with simulated_clock."));
    }
    if ((advanceDays == null) == (to == null)) {
      throw RequestRefused.malformed(
          to == null ? "FIELD_MISSING" : "FIELD_GIVEN_TWICE",
          "advance_days",
          advanceDays == null ? null : advanceDays.toString(),
          "Give either advance_days or to.");
    }
    ZonedDateTime local = from.atZone(portfolio.zone());
    if (advanceDays != null) {
      return local.plusDays(advanceDays).toInstant();
    }
    return Objects.requireNonNull(to).length() == "2025-01-02".length()
        ? local.with(Read.date("to", to)).toInstant()
        : Read.instant("to", to);
  }
}
