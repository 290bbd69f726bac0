package org.tahsil.settlement.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tahsil.settlement.SettlementTerms;
import org.tahsil.settlement.SettlementWish;
import org.tahsil.shared.money.Money;
import org.tahsil.shared.outcome.Refusal;

/** Whether an offer may be made, its authority aside. */
public final class OfferRule {

  private static final BigDecimal ALL = BigDecimal.valueOf(100);
  private static final int LONGEST = 366;

  private OfferRule() {}

  /**
   * The first rule that says no, if one does.
   *
   * @param owed what it would cover
   */
  public static Optional<Refusal> fault(
      SettlementWish wish, Money owed, LocalDate today, SettlementTerms terms) {
    return form(wish)
        .or(() -> dates(wish, today, terms))
        .or(() -> debt(wish, owed))
        .or(() -> amounts(wish, owed));
  }

  private static Optional<Refusal> form(SettlementWish wish) {
    BigDecimal percent = wish.percent();
    if ((percent == null) == (wish.pay() == null)) {
      return malformed("PERCENT_OR_PAY", "percent", null, "Give either percent or pay, not both.");
    }
    return percent == null
            || (percent.signum() > 0 && percent.compareTo(ALL) < 0 && percent.scale() <= 2)
        ? Optional.empty()
        : malformed(
            "OUT_OF_RANGE",
            "percent",
            percent.toString(),
            "Use a number above 0 and below 100 with at most two decimals.");
  }

  private static Optional<Refusal> dates(
      SettlementWish wish, LocalDate today, SettlementTerms terms) {
    LocalDate farthest = today.plusDays(terms.offerDays());
    if (wish.payBy().isBefore(today)) {
      return rule(
          "SETTLEMENT_DATE_PAST", "pay_by", wish.payBy().toString(), "Use " + today + " or later.");
    }
    return wish.payBy().isAfter(farthest)
        ? rule(
            "SETTLEMENT_TOO_FAR",
            "pay_by",
            wish.payBy().toString(),
            "Use " + farthest + " or earlier.")
        : Optional.empty();
  }

  private static Optional<Refusal> debt(SettlementWish wish, Money owed) {
    return owed.isPositive()
        ? Optional.empty()
        : rule(
            "NOTHING_TO_SETTLE",
            "covers",
            wish.covers().name(),
            "Offer it for an account that owes money, or cover something else.");
  }

  private static Optional<Refusal> amounts(SettlementWish wish, Money owed) {
    Amounts amounts = Amounts.of(wish, owed);
    if (amounts.pay().isPositive() && amounts.waived().isPositive()) {
      return Optional.empty();
    }
    Money smallest = Money.ofMinor(1, owed.currency());
    return rule(
        "SETTLEMENT_AMOUNT",
        wish.pay() == null ? "percent" : "pay",
        amounts.pay().plain(),
        "Let an amount from %s to %s be paid."
            .formatted(smallest.plain(), owed.minus(smallest).plain()));
  }

  /** Why terms cannot be set; empty if they can. */
  public static Optional<Refusal> fault(SettlementTerms terms) {
    return terms.offerDays() >= 1 && terms.offerDays() <= LONGEST
        ? Optional.empty()
        : malformed(
            "OUT_OF_RANGE",
            "offer_days",
            String.valueOf(terms.offerDays()),
            "Use a number from 1 to " + LONGEST + ".");
  }

  private static Optional<Refusal> malformed(
      String code, String field, @Nullable String value, String remedy) {
    return Optional.of(Refusal.malformed(code, field, value, remedy));
  }

  private static Optional<Refusal> rule(
      String code, String field, @Nullable String value, String remedy) {
    return Optional.of(Refusal.rule(code, field, value, remedy));
  }
}
