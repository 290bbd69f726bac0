package org.tahsil.reporting.app;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.tahsil.account.AllocationRule;
import org.tahsil.account.DpdConvention;
import org.tahsil.arrangement.Arrangement;
import org.tahsil.arrangement.ArrangementKind;
import org.tahsil.arrangement.Arrangements;
import org.tahsil.arrangement.Instalment;
import org.tahsil.arrangement.NewArrangement;
import org.tahsil.arrangement.PromiseSettings;
import org.tahsil.arrangement.PromiseTerms;
import org.tahsil.arrangement.ReAgeTerms;
import org.tahsil.arrangement.app.PromiseBeans;
import org.tahsil.arrangement.app.PromiseStep;
import org.tahsil.delinquency.app.LateBeans;
import org.tahsil.reporting.Figures;
import org.tahsil.reporting.Report;
import org.tahsil.reporting.ReportWish;
import org.tahsil.reporting.Totals;
import org.tahsil.reporting.store.AgentWork;
import org.tahsil.reporting.store.PlanLines;
import org.tahsil.reporting.store.PromiseCounts;
import org.tahsil.reporting.store.PromiseLines;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.night.NightUnit;
import org.tahsil.shared.store.TestLedger;

/** A ledger in OMR with promises, contacts and cases, and the reports of agents' work. */
final class TestWork {
  private final PromiseStep promises = new PromiseStep();
  private final PromiseFigures promiseFigures = new PromiseFigures();
  private final PlanFigures planFigures = new PlanFigures();
  private final AgentFigures agentFigures = new AgentFigures();
  private final TestLedger books;

  TestWork(String today) {
    List<Object> beans = new ArrayList<>(LateBeans.all());
    beans.addAll(PromiseBeans.all());
    beans.add(promises);
    beans.addAll(
        List.of(
            new PromiseLines(),
            new PromiseCounts(),
            promiseFigures,
            new PlanLines(),
            planFigures,
            new AgentWork(),
            agentFigures));
    books =
        new TestLedger("OMR", DpdConvention.ELAPSED, AllocationRule.HOLD, today, beans.toArray());
  }

  TestLedger books() {
    return books;
  }

  Arrangements arrangements() {
    return books.server().get(Arrangements.class);
  }

  /** One day of grace, nothing tolerated but a tenth, one missed instalment borne. */
  void bear() {
    books
        .server()
        .get(PromiseSettings.class)
        .set(
            books.portfolio(),
            new PromiseTerms(
                LocalDate.of(2024, 1, 1),
                1,
                books.money("0.000"),
                BigDecimal.TEN,
                31,
                731,
                5,
                1,
                ReAgeTerms.NEVER,
                "Test"),
            "tester");
  }

  /** Parts are "date amount". */
  UUID make(ArrangementKind kind, String account, String agent, String... parts) {
    List<Instalment> instalments =
        Arrays.stream(parts)
            .map(part -> part.split(" ", -1))
            .map(part -> new Instalment(LocalDate.parse(part[0]), books.money(part[1])))
            .toList();
    return arrangements()
        .make(
            books.portfolio(),
            new AccountRef(account),
            new NewArrangement(kind, instalments, null),
            agent)
        .id();
  }

  /** Runs the nights until the business date is the date. */
  void until(String date) {
    LocalDate end = LocalDate.parse(date);
    for (LocalDate day = books.portfolios().businessDate(books.portfolio());
        day.isBefore(end);
        day = day.plusDays(1)) {
      books.portfolios().goTo(books.portfolio(), day.plusDays(1));
      night(day);
    }
  }

  private void night(LocalDate day) {
    UUID night = UUID.randomUUID();
    sql(
        """
        insert into night (night_id, portfolio_id, business_date, status, owner_boot,
            requested_by, started_at)
        values (?, ?, ?, 'COMPLETED', 'test', 'test', ?)
        """,
        night,
        books.portfolio().id().value(),
        day,
        Instant.now());
    NightUnit unit = new NightUnit(night, books.portfolio().id(), day, 0, Long.MAX_VALUE);
    books.server().transactions().in(() -> promises.run(unit));
  }

  /** An outcome at an instant with its zone; gives its number. */
  long contact(String agent, String account, String kind, String at) {
    return correct(agent, account, kind, at, null);
  }

  long correct(
      String agent,
      String account,
      String kind,
      String at,
      @org.jspecify.annotations.Nullable Long corrects) {
    OffsetDateTime moment = OffsetDateTime.parse(at);
    return books
        .server()
        .jdbi()
        .withHandle(
            h ->
                h.select(
                        """
                        insert into contact_outcome (portfolio_id, customer_id, account_id, kind,
                            channel, at, told_by, told_on, corrects)
                        select portfolio_id, customer_id, account_id, ?, 'CALL', ?, ?, ?, ?
                        from account where account_ref = ? returning outcome_id
                        """,
                        kind,
                        moment,
                        agent,
                        moment.toLocalDate(),
                        corrects,
                        account)
                    .mapTo(Long.class)
                    .one());
  }

  void sql(String statement, Object... values) {
    books.server().jdbi().useHandle(h -> h.execute(statement, values));
  }

  /** All arrangements of the accounts, as the judge has them. */
  List<Arrangement> judged(String... accounts) {
    List<Arrangement> all = new ArrayList<>();
    for (String ref : accounts) {
      all.addAll(
          arrangements()
              .of(
                  books.portfolio(),
                  books
                      .server()
                      .get(org.tahsil.account.Books.class)
                      .account(books.portfolio(), new AccountRef(ref))
                      .orElseThrow()));
    }
    return all;
  }

  Seen read(Report report, String from, String until) {
    LocalDate end = LocalDate.parse(until);
    ReportWish wish = new ReportWish(end, null, null, LocalDate.parse(from), null, null, null);
    ReportSource source =
        switch (report) {
          case PLANS -> planFigures;
          case AGENT_PRODUCTIVITY -> agentFigures;
          default -> promiseFigures;
        };
    return source.read(
        org.tahsil.reporting.domain.QueryRule.complete(report, books.portfolio(), wish, end),
        Seen::of);
  }

  /** What was read, as text. */
  record Seen(List<String> highlights, List<String> rows, String total) {
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
}
