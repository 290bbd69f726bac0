package org.tahsil.arrangement.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tahsil.arrangement.Instalment;
import org.tahsil.arrangement.PlanWish;
import org.tahsil.shared.money.Money;
import org.tahsil.shared.outcome.Refusal;

/** The instalments that a wish for a plan comes to; they lose nothing of the total. */
public final class PlanSchedule {

  /** More instalments than this are a mistake. */
  public static final int MOST = PlanWish.MOST_INSTALMENTS;

  private PlanSchedule() {}

  /** Why the total cannot be split like this; empty if it can. */
  public static Optional<Refusal> fault(PlanWish wish, Money total) {
    if (wish.instalments() < PlanWish.LEAST_INSTALMENTS || wish.instalments() > MOST) {
      return rule(
          "PLAN_INSTALMENTS",
          "count",
          String.valueOf(wish.instalments()),
          "Use a number from " + PlanWish.LEAST_INSTALMENTS + " to " + MOST + ".");
    }
    if (!total.isPositive()) {
      return rule("NOTHING_TO_PLAN", "total", total.plain(), "Plan an account that owes money.");
    }
    Money first = wish.firstAmount();
    if (first != null && first.compareTo(total) >= 0) {
      return rule(
          "FIRST_AMOUNT_TOO_LARGE",
          "first_amount",
          first.plain(),
          "Use less than the total of " + total.plain() + ".");
    }
    return total.minor() < wish.instalments()
        ? rule("PLAN_TOO_THIN", "count", total.plain(), "Use fewer instalments.")
        : Optional.empty();
  }

  /** The instalments, by due date; only for what {@link #fault} lets pass. */
  public static List<Instalment> of(PlanWish wish, Money total) {
    List<Instalment> instalments = new ArrayList<>();
    for (Money amount : amounts(wish, total)) {
      instalments.add(
          new Instalment(wish.frequency().date(wish.firstOn(), instalments.size()), amount));
    }
    return List.copyOf(instalments);
  }

  private static List<Money> amounts(PlanWish wish, Money total) {
    Money first = wish.firstAmount();
    if (first == null) {
      return total.allocate(wish.instalments());
    }
    List<Money> amounts = new ArrayList<>();
    amounts.add(first);
    amounts.addAll(total.minus(first).allocate(wish.instalments() - 1));
    return amounts;
  }

  private static Optional<Refusal> rule(String code, String field, String value, String remedy) {
    return Optional.of(Refusal.rule(code, field, value, remedy));
  }
}
