package org.tahsil.affordability.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tahsil.affordability.NewStatedIncome;
import org.tahsil.arrangement.Frequency;
import org.tahsil.shared.id.Reference;
import org.tahsil.shared.outcome.Refusal;

/** What a stated income may be. */
public final class StatementRule {
  private static final int LONGEST_TELLER = 100;
  private static final int LONGEST_SOURCE = 64;
  private static final int LAST_DAY = 31;

  private StatementRule() {}

  /** The first field that cannot be taken, if one cannot. */
  public static Optional<Refusal> fault(NewStatedIncome told, LocalDate today) {
    return payDay(told)
        .or(() -> amounts(told))
        .or(() -> text("stated_by", told.statedBy(), LONGEST_TELLER))
        .or(() -> text("source_ref", told.sourceRef(), LONGEST_SOURCE))
        .or(() -> invisible(told.sourceRef()))
        .or(
            () ->
                told.statedOn().isAfter(today)
                    ? fault(
                        "stated_on", told.statedOn().toString(), "Use " + today + " or earlier.")
                    : Optional.empty());
  }

  private static Optional<Refusal> invisible(@Nullable String source) {
    return source == null || Reference.isVisible(source)
        ? Optional.empty()
        : fault(
            "source_ref", source, "Use no control or format characters such as zero-width ones.");
  }

  private static Optional<Refusal> payDay(NewStatedIncome told) {
    Integer day = told.payDay();
    LocalDate paidOn = told.paidOn();
    if (told.payFrequency() == Frequency.MONTHLY) {
      return day == null || day < 1 || day > LAST_DAY || paidOn != null
          ? fault(
              "pay_day",
              day == null ? null : day.toString(),
              "Of a monthly pay give the day of the month, 1 to 31, and no paid_on.")
          : Optional.empty();
    }
    return paidOn == null || day != null
        ? fault("paid_on", null, "Give one day on which the pay came or comes, and no pay_day.")
        : Optional.empty();
  }

  private static Optional<Refusal> amounts(NewStatedIncome told) {
    if (!told.pay().isPositive()) {
      return fault("pay", told.pay().plain(), "Use an amount above zero.");
    }
    return told.outgoings().amount().signum() < 0
        ? fault("outgoings", told.outgoings().plain(), "Use zero or more.")
        : Optional.empty();
  }

  private static Optional<Refusal> text(String field, @Nullable String text, int longest) {
    return text != null && (text.isBlank() || text.length() > longest)
        ? fault(field, text, "Use 1 to " + longest + " characters.")
        : Optional.empty();
  }

  private static Optional<Refusal> fault(String field, @Nullable String value, String remedy) {
    return Optional.of(Refusal.malformed("STATEMENT_INVALID", field, value, remedy));
  }
}
