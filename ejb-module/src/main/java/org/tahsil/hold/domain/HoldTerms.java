package org.tahsil.hold.domain;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tahsil.hold.HoldReason;
import org.tahsil.hold.NewHold;
import org.tahsil.hold.Stop;
import org.tahsil.shared.money.Money;
import org.tahsil.shared.outcome.Refusal;

/** What a hold may ask for, and what it asks for when it leaves something open. */
public final class HoldTerms {

  private HoldTerms() {}

  /** Why the terms cannot be, whatever the account; empty if they can. */
  public static Optional<Refusal> fault(NewHold wish) {
    if (wish.to() != null && !wish.to().isAfter(wish.from())) {
      return rule(
          "HOLD_ENDS_BEFORE_IT_BEGINS",
          "to",
          wish.to().toString(),
          "Use a day after " + wish.from() + ": the first day not held any more.");
    }
    if (wish.reason() == HoldReason.DISPUTE && wish.item() == null) {
      return rule("DISPUTE_NEEDS_ITEM", "item_ref", null, "Name the item that is disputed.");
    }
    if (wish.reason() != HoldReason.DISPUTE && wish.amount() != null) {
      return rule(
          "AMOUNT_ONLY_OF_DISPUTE",
          "amount",
          wish.amount().plain(),
          "Leave the amount out, or use the reason DISPUTE.");
    }
    return Optional.empty();
  }

  /** Why a hold cannot end on a day; empty if it can. */
  public static Optional<Refusal> endFault(NewHold hold, LocalDate on) {
    return on.isAfter(hold.from())
        ? Optional.empty()
        : rule(
            "HOLD_ENDS_BEFORE_IT_BEGINS",
            "on",
            on.toString(),
            "Use a day after " + hold.from() + ", or withdraw the hold.");
  }

  /** Why an amount of an item cannot be disputed; empty if it can. */
  public static Optional<Refusal> fault(Money disputed, Money item) {
    if (!disputed.currency().equals(item.currency())) {
      return rule(
          "CURRENCY_MISMATCH",
          "amount",
          disputed.toString(),
          "Use the portfolio's currency " + item.currency() + ".");
    }
    if (disputed.amount().signum() <= 0 || disputed.compareTo(item) > 0) {
      return rule(
          "DISPUTE_EXCEEDS_ITEM",
          "amount",
          disputed.plain(),
          "Use an amount above zero and not above the item's " + item.plain() + ".");
    }
    return Optional.empty();
  }

  /** The terms with nothing left open; {@code item} is the amount of a disputed item. */
  public static NewHold complete(NewHold wish, @Nullable Money item) {
    Set<Stop> stops = wish.stops().isEmpty() ? wish.reason().stops() : wish.stops();
    Money amount =
        wish.reason() == HoldReason.DISPUTE && wish.amount() == null ? item : wish.amount();
    return new NewHold(
        wish.reason(), wish.item(), amount, stops, wish.from(), wish.to(), wish.note());
  }

  private static Optional<Refusal> rule(
      String code, String field, @Nullable String value, String remedy) {
    return Optional.of(Refusal.rule(code, field, value, remedy));
  }
}
