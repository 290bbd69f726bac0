package org.tahsil.reporting.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tahsil.account.AllocationRule;
import org.tahsil.account.DpdConvention;
import org.tahsil.delinquency.app.DelinquencyService;
import org.tahsil.delinquency.app.ExposuresService;
import org.tahsil.delinquency.app.SchemesService;
import org.tahsil.delinquency.app.TrendsService;
import org.tahsil.delinquency.store.AccountListStore;
import org.tahsil.delinquency.store.AgeingStore;
import org.tahsil.delinquency.store.AgeingTermsStore;
import org.tahsil.delinquency.store.AlertTermsStore;
import org.tahsil.delinquency.store.CheckStore;
import org.tahsil.delinquency.store.ClassStore;
import org.tahsil.delinquency.store.CureStore;
import org.tahsil.delinquency.store.ExposureStore;
import org.tahsil.delinquency.store.FactsStore;
import org.tahsil.delinquency.store.NightResultStore;
import org.tahsil.delinquency.store.PositionStore;
import org.tahsil.delinquency.store.SchemeStore;
import org.tahsil.delinquency.store.SpellStore;
import org.tahsil.delinquency.store.TrendStore;
import org.tahsil.reporting.Figures;
import org.tahsil.reporting.Imprint;
import org.tahsil.reporting.Press;
import org.tahsil.reporting.PrintOrder;
import org.tahsil.reporting.Report;
import org.tahsil.reporting.ReportWish;
import org.tahsil.reporting.Reports;
import org.tahsil.reporting.Totals;
import org.tahsil.reporting.store.AgentWork;
import org.tahsil.reporting.store.EscalationLog;
import org.tahsil.reporting.store.LookStore;
import org.tahsil.reporting.store.NightLog;
import org.tahsil.reporting.store.PlanLines;
import org.tahsil.reporting.store.PromiseCounts;
import org.tahsil.reporting.store.PromiseLines;
import org.tahsil.reporting.store.SettlementLog;
import org.tahsil.shared.store.TestLedger;

/**
 * Three accounts on 2025-03-01: A paid late and is late again, B never paid, C pays in time. What B
 * paid became known late.
 */
class ReportFiguresIT {
  private TestLedger books;
  private Reports reports;

  @BeforeEach
  void open() {
    books =
        new TestLedger(
            "OMR",
            DpdConvention.ELAPSED,
            AllocationRule.HOLD,
            "2025-03-01",
            Stream.of(late(), TestCompliance.beans(), figures()).flatMap(List::stream).toArray());
    tell();
    reports = books.server().get(Reports.class);
  }

  private static List<Object> late() {
    return List.of(
        new AgeingStore(),
        new PositionStore(),
        new AccountListStore(),
        new FactsStore(),
        new AgeingTermsStore(),
        new NightResultStore(),
        new SchemeStore(),
        new ClassStore(),
        new SchemesService(),
        new TrendStore(),
        new CureStore(),
        new AlertTermsStore(),
        new TrendsService(),
        new ExposureStore(),
        new SpellStore(),
        new CheckStore(),
        new ExposuresService(),
        new DelinquencyService());
  }

  private static List<Object> figures() {
    return List.of(
        new NightLog(),
        new SettlementLog(),
        new SettlementFigures(),
        new EscalationLog(),
        new EscalationFigures(),
        new NoPress(),
        new LookStore(),
        new GroupFigures(),
        new AgeingFigures(),
        new AccountFigures(),
        new CureFigures(),
        new MovementFigures(),
        new ControlFigures(),
        new PromiseLines(),
        new PromiseCounts(),
        new PromiseFigures(),
        new PlanLines(),
        new PlanFigures(),
        new AgentWork(),
        new AgentFigures(),
        new Sources(),
        new ReportsService());
  }

  private void tell() {
    books.accounts(List.of("A", "B", "C"));
    books.item("A", "I1", "2024-12-20", "10.000");
    books.item("A", "I2", "2025-01-20", "10.000");
    books.item("B", "I1", "2024-11-30", "30.000");
    books.item("C", "I1", "2025-06-01", "40.000");
    books.pay("A", "P1", "2025-01-10", "10.000");
  }

  @Test
  void aSpellEndsWithTheLastArrearsAndTheNextIsARelapse() {
    Seen seen = read(Report.CURES_AND_RELAPSES, wish("2025-03-01", null, "2025-01-01"));
    assertThat(seen.rows)
        .containsExactly("A, Name of A, LOAN, 2024-12-21, 2025-01-10, 20, 2025-01-21, 11");
    assertThat(seen.highlights)
        .containsExactly(
            "late_at_begin 2",
            "fell_behind 1",
            "cured 1",
            "cure_rate 33.3",
            "relapsed 1",
            "relapse_rate 100.0");
  }

  @Test
  void settlementsAreListedWithWhatWasWaivedAndByWhoseWord() {
    offer("A", "2025-02-10", "PAID", 2_115);
    offer("B", "2025-02-20", "OFFERED", 0);
    offer("C", "2025-01-31", "PAID", 9);
    offer("A", "2025-02-21", "REFUSED", 0);
    Seen seen = read(Report.SETTLEMENTS, wish("2025-03-01", null, "2025-02-01"));
    assertThat(seen.rows)
        .containsExactly(
            "A, Name of A, SETTLEMENT, PAID, 2025-02-10, 2025-03-01, 5.00, 42.300 OMR,"
                + " 40.185 OMR, 40.185 OMR, 2.115 OMR, anna, mona",
            "B, Name of B, SETTLEMENT, OFFERED, 2025-02-20, 2025-03-01, 5.00, 42.300 OMR,"
                + " 40.185 OMR, 0.000 OMR, 0.000 OMR, anna, null",
            "A, Name of A, SETTLEMENT, REFUSED, 2025-02-21, 2025-03-01, 5.00, 42.300 OMR,"
                + " 40.185 OMR, 0.000 OMR, 0.000 OMR, anna, mona");
    assertThat(seen.highlights)
        .containsExactly(
            "offers 3",
            "waiting_offers 0",
            "refused_offers 1",
            "given_offers 2",
            "paid_offers 1",
            "paid_rate 50.0",
            "waived 2.115 OMR");
    assertThat(seen.total)
        .contains("40.185 OMR, 2.115 OMR")
        .doesNotContain("42.300", "84.600", "126.900");
  }

  private void offer(String account, String madeOn, String state, long waived) {
    books
        .server()
        .jdbi()
        .useHandle(
            h ->
                h.execute(
                    """
                    with made as (
                      insert into settlement (settlement_key, account_id, kind, covers, percent,
                        owed_minor, pay_minor, pay_by, made_on, last_posting, holds, made_by, made_at,
                        approval_key)
                      select gen_random_uuid(), account_id, 'SETTLEMENT', 'OVERDUE', 5, 42300, 40185,
                        '2025-03-01', ?::date, 0, true, 'anna', now(),
                        case when ? = 'REFUSED' then gen_random_uuid() end
                      from account where account_ref = ?
                      returning settlement_id, account_id),
                    word as (
                      insert into settlement_word (settlement_id, granted, said_by, said_on)
                      select settlement_id, ? = 'PAID', 'mona', '2025-02-11' from made
                      where ? in ('PAID', 'REFUSED'))
                    insert into settlement_now (settlement_id, account_id, portfolio_id, state, since,
                      counted_minor, waived_minor, finished_on)
                    select settlement_id, account_id, portfolio_id, ?, '2025-02-11',
                      case when ? = 'PAID' then 40185 else 0 end, ?, '2025-02-11'
                    from made join account using (account_id)
                    """,
                    madeOn,
                    state,
                    account,
                    state,
                    state,
                    state,
                    state,
                    waived));
  }

  @Test
  void theSummaryEndsWithTheSumAndKnowsWhatWasKnown() {
    books.portfolios().nextDay(books.portfolio());
    books.pay("B", "P2", "2024-12-15", "30.000");
    Seen now = read(Report.AGEING_SUMMARY, wish("2025-03-01", null, null));
    assertThat(now.rows.get(5)).isEqualTo("TOTAL_DELINQUENT, 1, 10.000 OMR, 20.0");
    assertThat(now.total).isEqualTo("TOTAL, 2, 50.000 OMR, null");
    Seen then = read(Report.AGEING_SUMMARY, wish("2025-03-01", "2025-03-01", null));
    assertThat(then.rows.get(5)).isEqualTo("TOTAL_DELINQUENT, 2, 40.000 OMR, 50.0");
    assertThat(then.total).isEqualTo("TOTAL, 3, 80.000 OMR, null");
  }

  @Test
  void theDetailComparesAccountByAccount() {
    ReportWish compared =
        new ReportWish(
            LocalDate.of(2025, 3, 1), null, LocalDate.of(2024, 12, 25), null, null, null, null);
    assertThat(read(Report.AGEING_DETAIL, compared).rows)
        .containsExactly(
            "90+, B, Name of B, LOAN, 91, 30.000 OMR, 30.000 OMR, , 30.000 OMR, 0.000 OMR",
            "31-60, A, Name of A, LOAN, 40, 10.000 OMR, 10.000 OMR, , 20.000 OMR, -10.000 OMR");
  }

  @Test
  void accountsOfWhichNoBranchIsToldStandTogether() {
    Seen seen = read(Report.AGEING_BY_BRANCH, wish("2025-03-01", null, null));
    assertThat(seen.rows)
        .containsExactly(
            "null, 3, 40.000 OMR, 0.000 OMR, 10.000 OMR, 0.000 OMR, 30.000 OMR, 40.000 OMR,"
                + " 80.000 OMR");
  }

  @Test
  void theTrendHasEveryDay() {
    Seen seen = read(Report.DELINQUENCY_TREND, wish("2025-01-12", null, "2025-01-08"));
    assertThat(seen.rows).hasSize(5);
    assertThat(seen.rows.get(1)).startsWith("2025-01-09, 2,").endsWith("50.000 OMR, 55.6");
    assertThat(seen.rows.get(2)).startsWith("2025-01-10, 1,").endsWith("30.000 OMR, 37.5");
  }

  @Test
  void theChecksAgree() {
    Seen seen = read(Report.RECONCILIATION, wish("2025-01-15", null, null));
    assertThat(seen.rows).contains("LEDGER_BY_ITEM, 80.000, 80.000, 0.000, AGREES");
    assertThat(seen.highlights).containsExactly("agree 5", "differ 0");
  }

  private Seen read(Report report, ReportWish wish) {
    return reports.read(reports.query(books.portfolio(), report, wish), Seen::of);
  }

  private static ReportWish wish(String asOf, @Nullable String knownOn, @Nullable String from) {
    return new ReportWish(
        LocalDate.parse(asOf),
        knownOn == null ? null : LocalDate.parse(knownOn),
        null,
        from == null ? null : LocalDate.parse(from),
        null,
        null,
        null);
  }

  /** What was read, as text. */
  private record Seen(List<String> highlights, List<String> rows, String total) {
    static Seen of(Figures figures) {
      Totals totals = new Totals(figures);
      List<String> rows = new ArrayList<>();
      totals.forEachRemaining(row -> rows.add(text(row)));
      return new Seen(
          figures.highlights().stream().map(one -> one.key() + " " + one.value()).toList(),
          rows,
          text(totals.row()));
    }

    private static String text(Figures.Row row) {
      return String.join(", ", row.cells().stream().map(String::valueOf).toList());
    }
  }

  /** Nothing is printed here. */
  private static final class NoPress implements Press {
    @Override
    public void print(Figures figures, PrintOrder order, Imprint imprint, OutputStream out) {
      throw new AssertionError("nothing is printed here");
    }
  }
}
