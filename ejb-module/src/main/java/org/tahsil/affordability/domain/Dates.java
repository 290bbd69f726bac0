package org.tahsil.affordability.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tahsil.affordability.Ability;
import org.tahsil.affordability.ProposalWish;
import org.tahsil.affordability.StatedIncome;
import org.tahsil.arrangement.Frequency;

/** How often instalments fall due, and the first of them. */
public record Dates(Frequency frequency, LocalDate firstOn) {
  private static final int DAYS_UNTIL_FIRST = 7;

  /**
   * As wished, else as the customer is paid, right after a pay day; where no pay is known, monthly
   * from a week on.
   *
   * @param daysAfterPay 0 to 10
   */
  public static Dates of(ProposalWish wish, Ability ability, LocalDate today, int daysAfterPay) {
    Optional<PayRhythm> rhythm = rhythm(ability);
    Frequency wished = wish.frequency();
    Frequency frequency =
        wished == null ? rhythm.map(PayRhythm::frequency).orElse(Frequency.MONTHLY) : wished;
    LocalDate earliest = later(today.plusDays(1), wish.notBefore());
    LocalDate first =
        rhythm
            .map(pay -> pay.firstOn(earliest, daysAfterPay))
            .orElse(later(today.plusDays(DAYS_UNTIL_FIRST), earliest));
    LocalDate everyMonth = PayRhythm.inEveryMonth(first);
    return frequency != Frequency.MONTHLY || everyMonth.equals(first)
        ? new Dates(frequency, first)
        : new Dates(
            frequency, rhythm.map(pay -> pay.firstOn(everyMonth, daysAfterPay)).orElse(everyMonth));
  }

  private static Optional<PayRhythm> rhythm(Ability ability) {
    Ability.Bank bank = ability.bank();
    StatedIncome statement = ability.statement();
    if (bank != null) {
      return PayRhythm.seen(bank.flow());
    }
    return statement == null ? Optional.empty() : Optional.of(PayRhythm.stated(statement.told()));
  }

  private static LocalDate later(LocalDate one, @Nullable LocalDate other) {
    return other != null && other.isAfter(one) ? other : one;
  }
}
