package org.tahsil.reporting.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tahsil.arrangement.ArrangementKind.PLAN;
import static org.tahsil.arrangement.ArrangementKind.PROMISE;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tahsil.arrangement.Arrangement;
import org.tahsil.arrangement.Arrangement.Standing;
import org.tahsil.arrangement.Arrangement.Step;
import org.tahsil.arrangement.ArrangementKind;
import org.tahsil.arrangement.ArrangementState;
import org.tahsil.reporting.Report;
import org.tahsil.reporting.app.TestWork.Seen;
import org.tahsil.shared.money.Money;

/**
 * January 2025 of two agents of a team, and of one without. What the database counts is held to
 * what the judge says of each arrangement, counted here once more.
 */
class WorkFiguresIT {
  private static final String[] ACCOUNTS = {"A", "B", "C", "D", "E", "F", "G"};
  private TestWork work;

  @BeforeEach
  void open() {
    work = new TestWork("2025-01-01");
    work.bear();
    work.books().accounts(List.of(ACCOUNTS));
    for (String account : ACCOUNTS) {
      work.books().item(account, "I1", "2024-11-01", "100.000");
    }
    work.sql("update account set segment = 'RETAIL' where account_ref in ('A', 'C', 'E')");
    work.sql("insert into agent_desk (tenant_id, user_name, team) values ('one', 'anna', 'North')");
    work.sql("insert into agent_desk (tenant_id, user_name, team) values ('one', 'bob', 'North')");
    promise();
    work.until("2025-01-25");
  }

  private void promise() {
    work.make(PROMISE, "A", "anna", "2025-01-05 10.000");
    work.make(PROMISE, "B", "bob", "2025-01-06 20.000");
    work.make(PLAN, "C", "anna", "2025-01-10 10.000", "2025-02-10 10.000", "2025-03-10 10.000");
    work.make(PLAN, "D", "bob", "2025-01-03 5.000", "2025-01-20 5.000", "2025-02-20 5.000");
    var taken = work.make(PROMISE, "E", "anna", "2025-01-08 8.000");
    work.arrangements().cancel(work.books().portfolio(), taken, "mistaken", "anna");
    work.make(PLAN, "F", "cora", "2025-01-04 10.000", "2025-01-24 10.000", "2025-02-01 10.000");
    work.until("2025-01-03");
    work.make(PROMISE, "E", "cora", "2025-01-30 9.000");
    work.until("2025-01-10");
    work.books().pay("A", "P1", "2025-01-04", "10.000");
    work.books().pay("B", "P2", "2025-01-06", "7.000");
    work.books().pay("C", "P3", "2025-01-09", "12.000");
    work.books().pay("F", "P4", "2025-01-05", "9.500");
    work.books().pay("G", "P5", "2025-01-08", "3.000");
    work.books().pay("G", "P6", "2025-01-09", "4.000");
    work.books().reverse("P6");
  }

  @ParameterizedTest
  @CsvSource({"2025-01-01, 2025-01-25", "2025-01-05, 2025-01-21", "2025-01-08, 2025-01-09"})
  void keptRatesAreThoseOfTheJudge(String from, String until) {
    Period period = new Period(LocalDate.parse(from), LocalDate.parse(until));
    Seen byAgent = work.read(Report.PROMISES_BY_AGENT, from, until);
    List<Arrangement> decided =
        all().filter(one -> isDecided(one) && period.has(one.since())).toList();
    List<String> expected =
        Stream.of("anna", "bob", "cora")
            .map(agent -> counted(agent, with(decided, one -> one.making().by().equals(agent))))
            .filter(row -> !row.contains(", 0, 0, 0, 0, 0, "))
            .toList();
    assertThat(byAgent.rows()).isEqualTo(expected);
    var performance =
        work.arrangements().performance(work.books().portfolio(), period.from, period.until);
    assertThat(byAgent.highlights())
        .contains(
            "promises_decided " + performance.all().decided(),
            "promises_kept " + performance.all().kept(),
            "kept_rate " + performance.all().keptRate().orElse(null),
            "kept_amount_rate " + performance.all().keptAmountRate().orElse(null));
  }

  @Test
  void whatWasKeptInJanuary() {
    assertThat(work.read(Report.PROMISES_BY_SEGMENT, "2025-01-01", "2025-01-25").rows())
        .containsExactly(
            "RETAIL, 1, 1, 0, 0, 0, 10.000 OMR, 10.000 OMR, 0.000 OMR, 100.0, 100.0",
            "null, 2, 0, 1, 1, 0, 35.000 OMR, 0.000 OMR, 7.000 OMR, 0.0, 0.0");
    Seen months = work.read(Report.PROMISES_BY_MONTH, "2025-01-01", "2025-01-25");
    assertThat(months.rows())
        .containsExactly(
            "2025-01-01, 3, 1, 1, 1, 0, 45.000 OMR, 10.000 OMR, 7.000 OMR, 33.3, 22.2");
  }

  @Test
  void theListHasWhatWasMadeWithItsState() {
    Seen made = work.read(Report.PROMISES, "2025-01-01", "2025-01-02");
    assertThat(made.rows()).hasSize(6);
    assertThat(made.rows().get(0))
        .isEqualTo(
            "A, Name of A, RETAIL, PROMISE, anna, 2025-01-01, 2025-01-05, KEPT, 2025-01-04,"
                + " 10.000 OMR, 10.000 OMR");
    assertThat(made.rows().get(4)).contains("CANCELLED, 2025-01-01, 8.000 OMR, 0.000 OMR");
    assertThat(made.highlights()).contains("promises_made 6", "promises_open 2", "kept_rate 33.3");
    assertThat(made.total()).endsWith("113.000 OMR, 38.500 OMR");
    assertThat(work.read(Report.PROMISES, "2025-01-03", "2025-01-25").rows()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"2025-01-01, 2025-01-25", "2025-01-10, 2025-01-20", "2025-01-24, 2025-01-24"})
  void instalmentsArePaidAndMissedAsTheJudgeSays(String from, String until) {
    Period period = new Period(LocalDate.parse(from), LocalDate.parse(until));
    List<Step> asked =
        all()
            .filter(one -> one.kind() == ArrangementKind.PLAN)
            .flatMap(one -> one.steps().stream().filter(step -> asked(one, step, period)))
            .toList();
    Seen seen = work.read(Report.PLANS, from, until);
    assertThat(seen.highlights())
        .contains(
            "instalments_due " + asked.size(),
            "instalments_paid " + count(asked, Standing.PAID, Standing.PAID_LATE),
            "instalments_missed " + count(asked, Standing.MISSED));
    assertThat(seen.total())
        .contains(
            sum(asked.stream().map(Step::amount)) + ", " + sum(asked.stream().map(Step::paid)));
  }

  @Test
  void plansTellWhatComesNext() {
    assertThat(work.read(Report.PLANS, "2025-01-01", "2025-01-25").rows())
        .containsExactly(
            "F, Name of F, cora, OPEN, 2, 1, 0, 20.000 OMR, 9.500 OMR, 2025-01-24, 10.000 OMR",
            "C, Name of C, anna, OPEN, 1, 1, 0, 10.000 OMR, 10.000 OMR, 2025-02-10, 8.000 OMR",
            "D, Name of D, bob, BROKEN, 2, 0, 2, 10.000 OMR, 0.000 OMR, null, null");
  }

  @Test
  void aPaymentIsOfWhoSpokeLastAndOfNobodyElse() {
    work.contact("anna", "A", "RIGHT_PARTY_CONTACT", "2025-01-02T10:00:00+04:00");
    work.contact("bob", "A", "RIGHT_PARTY_CONTACT", "2025-01-03T10:00:00+04:00");
    work.contact("anna", "A", "NO_ANSWER", "2025-01-04T10:00:00+04:00");
    work.contact("anna", "A", "RIGHT_PARTY_CONTACT", "2025-01-04T21:00:00Z");
    work.contact("cora", "B", "REFUSAL", "2024-12-30T10:00:00+04:00");
    work.contact("cora", "C", "REFUSAL", "2025-01-01T10:00:00+04:00");
    long wrong = work.contact("anna", "G", "WRONG_NUMBER", "2025-01-08T10:00:00+04:00");
    work.correct("bob", "G", "RIGHT_PARTY_CONTACT", "2025-01-08T10:00:00+04:00", wrong);
    cases();

    Seen seen = work.read(Report.AGENT_PRODUCTIVITY, "2025-01-01", "2025-01-25");

    assertThat(seen.rows())
        .containsExactly(
            "anna, North, 4, 3, 75.0, 3, 48.000 OMR, 1, 10.000 OMR, 100.0, 1, 1, 3.000 OMR",
            "bob, North, 1, 1, 100.0, 2, 35.000 OMR, 0, 0.000 OMR, 0.0, 0, 1, 10.000 OMR",
            "TEAM, North, 5, 4, 80.0, 5, 83.000 OMR, 1, 10.000 OMR, 33.3, 1, 2, 13.000 OMR",
            "cora, null, 1, 1, 100.0, 2, 39.000 OMR, 0, 0.000 OMR, null, 0, 0, 7.000 OMR");
    assertThat(seen.total())
        .isEqualTo(
            "TOTAL, null, 6, 5, null, 7, 122.000 OMR, 1, 10.000 OMR, null, 1, 2, 20.000 OMR");
  }

  /** A's is closed by anna, B's by the payment while bob has it; G's is still open. */
  private void cases() {
    for (String place : List.of("A anna", "B bob", "G anna")) {
      String[] words = place.split(" ", -1);
      work.sql(
          """
          insert into collection_case (portfolio_id, customer_id, opened_for, opened_on, state,
              owner, next_action, due_at, priority)
          select portfolio_id, customer_id, 'BY_HAND', '2025-01-01', 'OPEN', ?, 'CALL', now(), 'LOW'
          from account where account_ref = ?
          """,
          words[1],
          words[0]);
    }
    act("A", "OPEN", "OPEN", "night", 1);
    act("A", "CLOSE", "CLOSED", "anna", 2);
    act("B", "TAKE", "WORKING", "bob", 1);
    act("B", "PAID", "CLOSED", "system", 2);
    act("G", "TAKE", "WORKING", "anna", 1);
  }

  private void act(String account, String action, String state, String by, int version) {
    work.sql(
        """
        insert into case_act (case_id, version, action, state, owner, next_action, due_at, priority,
            reason, acted_by, acted_on, acted_at)
        select case_id, ?, ?, ?, owner, 'NONE', now(), 'LOW', 'X', ?, '2025-01-09', now()
        from collection_case join account using (customer_id) where account_ref = ?
        """,
        version,
        action,
        state,
        by,
        account);
  }

  private Stream<Arrangement> all() {
    return work.judged(ACCOUNTS).stream();
  }

  private static boolean isDecided(Arrangement one) {
    return one.state().isDecided() || isTakenBack(one);
  }

  private static boolean isTakenBack(Arrangement one) {
    return !one.state().isDecided()
        && one.state() != ArrangementState.OPEN
        && one.since().isAfter(one.making().on());
  }

  private static boolean asked(Arrangement plan, Step step, Period period) {
    boolean stood =
        plan.state() == ArrangementState.OPEN
            || plan.state() == ArrangementState.KEPT
            || !step.dueOn().isAfter(plan.since());
    return stood && period.has(step.dueOn());
  }

  private static long count(List<Step> steps, Standing... standings) {
    return steps.stream().filter(step -> List.of(standings).contains(step.standing())).count();
  }

  private static List<Arrangement> with(List<Arrangement> all, Predicate<Arrangement> wanted) {
    return all.stream().filter(wanted).toList();
  }

  private String counted(String name, List<Arrangement> some) {
    List<Arrangement> kept = with(some, one -> one.state() == ArrangementState.KEPT);
    List<Arrangement> partly = with(some, one -> one.state() == ArrangementState.PARTLY_KEPT);
    List<Arrangement> back = with(some, WorkFiguresIT::isTakenBack);
    Money promised = sum(some.stream().map(Arrangement::promised));
    Money paid = sum(kept.stream().map(Arrangement::promised));
    return String.join(
        ", ",
        name,
        "" + some.size(),
        "" + kept.size(),
        "" + partly.size(),
        "" + (some.size() - kept.size() - partly.size() - back.size()),
        "" + back.size(),
        "" + promised,
        "" + paid,
        "" + sum(partly.stream().map(Arrangement::paid)),
        some.isEmpty() ? "null" : percent(new BigDecimal(kept.size()), new BigDecimal(some.size())),
        some.isEmpty() ? "null" : percent(paid.amount(), promised.amount()));
  }

  private static String percent(BigDecimal part, BigDecimal whole) {
    return part.multiply(new BigDecimal(100)).divide(whole, 1, RoundingMode.HALF_EVEN).toString();
  }

  private Money sum(Stream<Money> amounts) {
    return amounts.reduce(work.books().money("0.000"), Money::plus);
  }

  private record Period(LocalDate from, LocalDate until) {
    boolean has(LocalDate date) {
      return !date.isBefore(from) && !date.isAfter(until);
    }
  }
}
