package org.tahsil.console.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tahsil.affordability.Ability;
import org.tahsil.affordability.Budget;
import org.tahsil.affordability.PlanProposal;
import org.tahsil.affordability.Proposals;
import org.tahsil.affordability.StatedIncome;
import org.tahsil.arrangement.Frequency;
import org.tahsil.arrangement.Instalment;
import org.tahsil.arrangement.PlanWish;
import org.tahsil.console.page.Cell;
import org.tahsil.console.page.Column;
import org.tahsil.console.page.Field.Option;
import org.tahsil.console.page.Paths;
import org.tahsil.console.page.Table;
import org.tahsil.console.text.Figures;
import org.tahsil.console.text.Wording;
import org.tahsil.shared.money.Money;

/**
 * What the customer can pay, and the plans that follow; with a form for a stated income.
 *
 * @param problem why there are no proposals; null: there are
 * @param source where the figures come from, and why not from elsewhere
 * @param figures empty if nothing is known
 * @param explanation what came of it
 * @param misses whether not even the longest plan can be paid
 * @param form what was typed of a stated income
 */
public record AbilityCard(
    @Nullable String problem,
    List<String> source,
    List<Fact> figures,
    String explanation,
    boolean misses,
    String concerns,
    Table plans,
    Form form) {

  /**
   * The form of a stated income.
   *
   * @param problem why what was typed cannot be taken; null: nothing was, or it can
   * @param values what was typed, by the field's name
   */
  public record Form(
      String action,
      @Nullable String problem,
      List<Option> frequencies,
      Map<String, String> values) {

    static Form of(Wording wording, String account, IncomeForm.Typed typed) {
      Map<String, String> values = new LinkedHashMap<>();
      IncomeForm.FIELDS.forEach(name -> values.put(name, typed.values().getOrDefault(name, "")));
      String chosen = typed.values().getOrDefault(IncomeForm.FREQUENCY, Frequency.MONTHLY.name());
      return new Form(
          account + "/plan/income",
          typed.problem(),
          Arrays.stream(Frequency.values())
              .map(Enum::name)
              .map(
                  name ->
                      new Option(name, wording.code("plan_frequency", name), name.equals(chosen)))
              .toList(),
          values);
    }
  }

  /** The card of proposals. */
  public static AbilityCard of(
      Wording wording, Proposals found, String account, IncomeForm.Typed typed) {
    Money gap = found.gap();
    return new AbilityCard(
        null,
        source(wording, found.ability()),
        figures(wording, found.ability().budget()),
        gap == null
            ? wording.code("ability_outcome", found.outcome().name())
            : wording.say("ability_outcome_gap", wording.figures().money(gap)),
        gap != null,
        account + "#concerns",
        plans(wording, found.plans(), account + "/plan"),
        Form.of(wording, account, typed));
  }

  /** The card where nothing can be proposed. */
  public static AbilityCard none(
      Wording wording, String problem, String account, IncomeForm.Typed typed) {
    return new AbilityCard(
        problem,
        List.of(),
        List.of(),
        "",
        false,
        account + "#concerns",
        plans(wording, List.of(), account),
        Form.of(wording, account, typed));
  }

  private static List<String> source(Wording wording, Ability ability) {
    List<String> said = new ArrayList<>();
    Ability.Bank bank = ability.bank();
    StatedIncome statement = ability.statement();
    Figures figures = wording.figures();
    if (bank != null) {
      said.add(
          wording.say(
              "ability_bank",
              bank.consent().ref(),
              figures.date(bank.consent().validTo()),
              bank.days(),
              figures.date(bank.flow().seenFrom()),
              figures.date(bank.flow().seenTo()),
              bank.flow().months()));
    } else if (statement != null) {
      said.add(
          wording.say(
              "ability_stated",
              statement.told().statedBy(),
              figures.date(statement.told().statedOn()),
              statement.writtenBy()));
    } else {
      said.add(wording.say("ability_unknown"));
    }
    if (!ability.passedOver().isEmpty()) {
      said.add(
          wording.say(
              "ability_passed",
              ability.passedOver().stream()
                  .map(why -> wording.code("ability_passed", why.name()))
                  .collect(Collectors.joining(wording.say("list_separator")))));
    }
    return said;
  }

  private static List<Fact> figures(Wording wording, @Nullable Budget budget) {
    if (budget == null) {
      return List.of();
    }
    Figures figures = wording.figures();
    return List.of(
        Fact.figure(wording.say("ability_income"), figures.money(budget.income())),
        Fact.figure(wording.say("ability_recurring"), figures.money(budget.recurringDebits())),
        Fact.figure(wording.say("ability_living"), figures.money(budget.living())),
        Fact.figure(wording.say("ability_dues"), figures.money(budget.dues())),
        Fact.figure(wording.say("ability_reserve"), figures.money(budget.reserve())),
        Fact.figure(wording.say("ability_disposable"), figures.money(budget.disposable())),
        Fact.figure(
            wording.say("ability_capacity", figures.percent(budget.sharePercent())),
            figures.money(budget.capacity())));
  }

  private static Table plans(Wording wording, List<PlanProposal> plans, String path) {
    return Table.of(
        "proposals",
        wording.say("ability_plans"),
        List.of(
            Column.of("length", wording.say("ability_plan")),
            Column.figures("count", wording.say("plan_count")),
            Column.of("often", wording.say("plan_frequency")),
            Column.figures("amount", wording.say("plan_amount")),
            Column.of("first", wording.say("plan_first")),
            Column.of("last", wording.say("ability_last"))),
        plans.stream().map(plan -> row(wording, plan, path)).toList(),
        wording.say("ability_none"));
  }

  private static List<Cell> row(Wording wording, PlanProposal plan, String path) {
    List<Instalment> parts = plan.instalments();
    Figures figures = wording.figures();
    Money first = plan.wish().firstAmount();
    Money equal = parts.get(first == null ? 0 : 1).amount();
    return List.of(
        Cell.link(
            wording.code("ability_length", plan.length().name()), Paths.query(path, asked(plan))),
        Cell.figure(figures.count(parts.size())),
        Cell.text(wording.code("plan_frequency", plan.wish().frequency().name())),
        Cell.figure(figures.money(equal))
            .with(first == null ? null : wording.say("ability_first", figures.money(first))),
        Cell.date(figures.date(parts.get(0).dueOn())),
        Cell.date(figures.date(parts.get(parts.size() - 1).dueOn())));
  }

  private static Map<String, String> asked(PlanProposal plan) {
    PlanWish wish = plan.wish();
    Money first = wish.firstAmount();
    Map<String, String> asked = new LinkedHashMap<>();
    asked.put("covers", wish.covers().name());
    asked.put("count", String.valueOf(wish.instalments()));
    asked.put("first_on", wish.firstOn().toString());
    asked.put("frequency", wish.frequency().name());
    asked.put("first_amount", first == null ? "" : first.plain());
    return asked;
  }
}
