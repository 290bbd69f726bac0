package org.tahsil.arrangement.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tahsil.arrangement.ArrangementKind;
import org.tahsil.arrangement.Instalment;
import org.tahsil.arrangement.NewArrangement;
import org.tahsil.arrangement.PromiseTerms;
import org.tahsil.shared.money.Money;
import org.tahsil.shared.outcome.Refusal;

/** Whether a promise or plan may be made. */
public final class MakingRule {

  private static final int MOST_OF_PROMISE = 12;

  /** A plan begins within three months: it holds reminders and debits from its making on. */
  private static final int FIRST_OF_PLAN_DAYS = 92;

  private MakingRule() {}

  /**
   * What is known of the account.
   *
   * @param outstanding what is open of its issued items, less money that is known and has paid none
   *     of them yet; may be negative
   * @param promised what open promises and plans still ask for
   * @param open how many are open; one whose place is taken does not count, here and there
   */
  public record Room(
      LocalDate today, Money outstanding, Money promised, int open, PromiseTerms terms) {}

  /** The first rule that says no, if one does. */
  public static Optional<Refusal> fault(NewArrangement wish, Room room) {
    return count(wish).or(() -> dates(wish, room)).or(() -> open(room)).or(() -> sum(wish, room));
  }

  private static Optional<Refusal> count(NewArrangement wish) {
    int most = wish.kind() == ArrangementKind.PLAN ? PlanSchedule.MOST : MOST_OF_PROMISE;
    int least = wish.kind() == ArrangementKind.PLAN ? 2 : 1;
    int count = wish.instalments().size();
    if (count < least || count > most) {
      return rule(
          "INSTALMENT_COUNT",
          "instalments",
          String.valueOf(count),
          "Give " + least + " to " + most + " amounts with their dates.");
    }
    return wish.instalments().stream().allMatch(part -> part.amount().isPositive())
        ? Optional.empty()
        : rule("AMOUNT_NOT_POSITIVE", "amount", null, "Use amounts above zero.");
  }

  private static Optional<Refusal> dates(NewArrangement wish, Room room) {
    List<Instalment> parts = wish.instalments();
    LocalDate first = parts.get(0).dueOn();
    if (first.isBefore(room.today)) {
      return rule(
          "PROMISE_DATE_PAST", "due_on", first.toString(), "Use " + room.today + " or later.");
    }
    LocalDate latest = room.today.plusDays(FIRST_OF_PLAN_DAYS);
    if (wish.kind() == ArrangementKind.PLAN && first.isAfter(latest)) {
      return rule(
          "PLAN_BEGINS_TOO_LATE",
          "due_on",
          first.toString(),
          "Let the first instalment be due by " + latest + ".");
    }
    for (int no = 1; no < parts.size(); no++) {
      if (!parts.get(no).dueOn().isAfter(parts.get(no - 1).dueOn())) {
        return rule(
            "DATES_NOT_ASCENDING",
            "due_on",
            parts.get(no).dueOn().toString(),
            "Give each instalment a later date than the one before.");
      }
    }
    LocalDate last = parts.get(parts.size() - 1).dueOn();
    LocalDate farthest = room.today.plusDays(days(wish, room));
    return last.isAfter(farthest)
        ? rule("PROMISE_TOO_FAR", "due_on", last.toString(), "Use " + farthest + " or earlier.")
        : Optional.empty();
  }

  private static int days(NewArrangement wish, Room room) {
    return wish.kind() == ArrangementKind.PLAN ? room.terms.planDays() : room.terms.promiseDays();
  }

  private static Optional<Refusal> open(Room room) {
    return room.open >= room.terms.mostOpen()
        ? rule(
            "PROMISE_ALREADY_OPEN",
            "account_ref",
            null,
            "Cancel or reschedule what is open: at most "
                + room.terms.mostOpen()
                + " may be at once.")
        : Optional.empty();
  }

  private static Optional<Refusal> sum(NewArrangement wish, Room room) {
    Money sum = Money.zero(room.outstanding.currency());
    for (Instalment part : wish.instalments()) {
      sum = sum.plus(part.amount());
    }
    Money most = room.outstanding.minus(room.promised);
    return sum.compareTo(most) > 0
        ? rule(
            "PROMISE_OVER_OUTSTANDING",
            "amount",
            sum.plain(),
            "Promise at most "
                + (most.isPositive() ? most : Money.zero(most.currency())).plain()
                + ", which is owed, not promised yet and not covered by money that is known.")
        : Optional.empty();
  }

  private static Optional<Refusal> rule(
      String code, String field, @org.jspecify.annotations.Nullable String value, String remedy) {
    return Optional.of(Refusal.rule(code, field, value, remedy));
  }
}
