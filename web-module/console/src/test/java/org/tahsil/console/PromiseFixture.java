package org.tahsil.console;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.arrangement.Arrangement;
import org.tahsil.arrangement.Arrangement.Bearing;
import org.tahsil.arrangement.Arrangement.Ending;
import org.tahsil.arrangement.Arrangement.Making;
import org.tahsil.arrangement.Arrangement.Standing;
import org.tahsil.arrangement.Arrangement.Step;
import org.tahsil.arrangement.ArrangementKind;
import org.tahsil.arrangement.ArrangementLine;
import org.tahsil.arrangement.ArrangementState;
import org.tahsil.arrangement.Arrangements.Summary;
import org.tahsil.arrangement.Instalment;
import org.tahsil.arrangement.PromisePerformance;
import org.tahsil.arrangement.PromisePerformance.Group;
import org.tahsil.arrangement.ReAgeEffect;
import org.tahsil.console.text.Wording;
import org.tahsil.console.view.AbilityCard;
import org.tahsil.console.view.IncomeForm;
import org.tahsil.console.view.PlanPage;
import org.tahsil.console.view.PromisesPage;
import org.tahsil.delinquency.Position;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.money.Money;

/** Promises of every state, a plan, and how many were kept. */
final class PromiseFixture {
  private static final LocalDate DAY = LocalDate.of(2025, 1, 1);

  private PromiseFixture() {}

  static List<Arrangement> all(String mark) {
    return List.of(
        one(ArrangementKind.PROMISE, ArrangementState.OPEN, mark, null, step(1, Standing.WAITING)),
        one(
            ArrangementKind.PLAN,
            ArrangementState.BROKEN,
            mark,
            null,
            step(1, Standing.PAID),
            step(2, Standing.PAID_LATE),
            step(3, Standing.MISSED)),
        one(
            ArrangementKind.PROMISE,
            ArrangementState.CANCELLED,
            mark,
            new Ending("agent", DAY, "reason" + mark, null),
            step(1, Standing.WAITING)));
  }

  /** The pages about promises. */
  static Map<String, Gallery.Picture> pages(Wording wording, Fixture facts, String mark) {
    Position position = new AccountFixture(facts, mark).facts().position();
    return Map.of(
        "promises", new Gallery.Picture("promises", page(wording, facts.portfolio(), mark)),
        "plan", new Gallery.Picture("plan", plan(wording, facts.portfolio(), position)));
  }

  private static PromisesPage page(Wording wording, Portfolio portfolio, String mark) {
    List<ArrangementLine> lines =
        List.of(
            new ArrangementLine(
                7,
                UUID.randomUUID(),
                new AccountRef("A-1" + mark),
                "Name" + mark,
                ArrangementKind.PROMISE,
                ArrangementState.OPEN,
                DAY,
                omr("30.000"),
                omr("10.000"),
                DAY.plusDays(5),
                "agent" + mark,
                DAY));
    Group group = new Group("agent" + mark, 2, 1, 1, 0, omr("90.000"), omr("60.000"), omr("4.000"));
    Group untold = new Group(null, 0, 0, 0, 0, omr("0.000"), omr("0.000"), omr("0.000"));
    return PromisesPage.of(
        wording,
        new PromisesPage.Content(
            portfolio,
            PromisesPage.View.OPEN,
            new Summary(4, 1, 2),
            lines,
            true,
            new PromisePerformance(
                DAY.minusDays(30), DAY, group, List.of(group), List.of(untold))));
  }

  private static PlanPage plan(Wording wording, Portfolio portfolio, Position position) {
    return PlanPage.of(
        wording,
        portfolio,
        position,
        List.of(
            new Instalment(DAY.plusDays(7), omr("26.438")),
            new Instalment(DAY.plusDays(14), omr("26.437"))),
        new PlanPage.Asked(
            Map.of(
                "covers", "OVERDUE", "count", "2", "first_on", "2025-01-08", "frequency", "WEEKLY"),
            null,
            new ReAgeEffect(ReAgeEffect.Rule.AT_ONCE, 128, 0, 0, null),
            wording.say("plan_above_capacity", "52.875 OMR", "10.000 OMR"),
            AbilityCard.none(wording, "none", "/account", IncomeForm.Typed.nothing())));
  }

  private static Arrangement one(
      ArrangementKind kind,
      ArrangementState state,
      String mark,
      @Nullable Ending ending,
      Step... steps) {
    return new Arrangement(
        UUID.randomUUID(),
        new AccountRef("A-1"),
        kind,
        state,
        DAY,
        omr("30.000"),
        omr("10.000"),
        state == ArrangementState.OPEN ? DAY.plusDays(5) : null,
        new Making("agent" + mark, DAY, Fixture.NOW, "note" + mark, null),
        new Bearing(2, omr("0.000"), BigDecimal.ZERO, 0),
        List.of(steps),
        ending);
  }

  private static Step step(int no, Standing standing) {
    return new Step(
        no,
        DAY.plusDays(7L * no),
        DAY.plusDays(7L * no + 2),
        omr("10.000"),
        omr("10.000"),
        standing == Standing.PAID ? DAY : null,
        standing,
        List.of());
  }

  private static Money omr(String amount) {
    return Money.of(amount, Currency.getInstance("OMR"));
  }
}
