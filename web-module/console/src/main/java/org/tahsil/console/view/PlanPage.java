package org.tahsil.console.view;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.arrangement.Frequency;
import org.tahsil.arrangement.Instalment;
import org.tahsil.arrangement.PlanWish.Covers;
import org.tahsil.arrangement.ReAgeEffect;
import org.tahsil.console.page.Cell;
import org.tahsil.console.page.Column;
import org.tahsil.console.page.Field.Option;
import org.tahsil.console.page.Heading;
import org.tahsil.console.page.Paths;
import org.tahsil.console.page.Table;
import org.tahsil.console.text.Wording;
import org.tahsil.delinquency.Position;
import org.tahsil.shared.money.Money;

/**
 * A plan before it is agreed on: what is asked for, and the instalments that it comes to.
 *
 * @param firstAmount a first instalment of its own; blank: all are equal
 * @param problem why it cannot be made, null if it can
 * @param own whether dates and amounts are the reader's own, {@code rows} to change them in
 * @param total of the instalments
 * @param shown the same as a form sends it back
 * @param reAgeing what it would do to the days past due
 * @param warning why the customer may not be able to pay it; null: nothing is known that says so
 * @param ability what the customer can pay
 */
public record PlanPage(
    Heading heading,
    String path,
    List<Option> covers,
    String count,
    String firstOn,
    List<Option> frequencies,
    String firstAmount,
    boolean own,
    List<OwnPlan.Row> rows,
    @Nullable String problem,
    Table instalments,
    String total,
    String shown,
    @Nullable String reAgeing,
    @Nullable String warning,
    AbilityCard ability) {

  /**
   * What the reader asked for.
   *
   * @param values the form's values by name
   * @param effect what the plan would do to days past due; null: it cannot be said
   * @param warning why the customer may not be able to pay it
   */
  public record Asked(
      Map<String, String> values,
      @Nullable String problem,
      @Nullable ReAgeEffect effect,
      @Nullable String warning,
      AbilityCard ability) {}

  /**
   * The page.
   *
   * @param parts empty if they cannot be shown
   */
  public static PlanPage of(
      Wording wording, Portfolio portfolio, Position position, List<Instalment> parts, Asked wish) {
    Map<String, String> asked = wish.values();
    String ref = position.account().facts().ref().value();
    String account = Paths.account(portfolio.code(), position.account().facts().ref());
    Money total = total(portfolio, parts);
    return new PlanPage(
        Heading.of(wording.say("plan_title"), wording.apart(ref))
            .under(wording.apart(ref), account),
        account + "/plan",
        Arrays.stream(Covers.values())
            .map(Enum::name)
            .map(name -> option(wording, "plan_covers", name, asked.get("covers")))
            .toList(),
        asked.getOrDefault("count", ""),
        asked.getOrDefault("first_on", ""),
        Arrays.stream(Frequency.values())
            .map(Enum::name)
            .map(name -> option(wording, "plan_frequency", name, asked.get("frequency")))
            .toList(),
        asked.getOrDefault("first_amount", ""),
        OwnPlan.asked(asked),
        OwnPlan.rows(asked, parts),
        wish.problem(),
        table(wording, parts),
        wording.figures().money(total),
        total.plain(),
        wish.effect() == null ? null : reAgeing(wording, wish.effect()),
        wish.warning(),
        wish.ability());
  }

  private static String reAgeing(Wording wording, ReAgeEffect effect) {
    LocalDate rests = effect.restsUntil();
    return wording.say(
        "plan_re_age_" + effect.rule().name().toLowerCase(Locale.ROOT),
        effect.daysNow(),
        effect.daysThen(),
        effect.afterInstalments() == null ? 0 : effect.afterInstalments(),
        rests == null ? "" : wording.figures().date(rests));
  }

  /** What the instalments come to. */
  public static Money total(Portfolio portfolio, List<Instalment> parts) {
    return parts.stream()
        .map(Instalment::amount)
        .reduce(Money.zero(portfolio.currency()), Money::plus);
  }

  /**
   * An amount as people type it.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static Money amount(String typed, Currency currency) {
    return Typed.amount(typed, currency).orElseThrow(IllegalArgumentException::new);
  }

  private static Option option(
      Wording wording, String family, String name, @Nullable String chosen) {
    return new Option(name, wording.code(family, name), name.equals(chosen));
  }

  private static Table table(Wording wording, List<Instalment> parts) {
    return Table.of(
        "instalments",
        wording.say("plan_instalments"),
        List.of(
            Column.of("due", wording.say("promise_due")),
            Column.figures("amount", wording.say("plan_amount"))),
        parts.stream()
            .map(
                part ->
                    List.of(
                        Cell.date(wording.figures().date(part.dueOn())),
                        Cell.figure(wording.figures().money(part.amount()))))
            .toList(),
        wording.say("plan_none"));
  }
}
