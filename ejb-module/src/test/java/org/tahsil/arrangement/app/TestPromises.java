package org.tahsil.arrangement.app;

import java.time.Instant;
import java.time.LocalDate;
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
import org.tahsil.delinquency.Alert;
import org.tahsil.delinquency.AlertKind;
import org.tahsil.delinquency.AlertQuery;
import org.tahsil.delinquency.Alerts;
import org.tahsil.delinquency.app.LateBeans;
import org.tahsil.night.Night;
import org.tahsil.night.NightRun;
import org.tahsil.night.domain.Reconciliation;
import org.tahsil.night.store.Ledgers;
import org.tahsil.night.store.NightBook;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.night.NightStep;
import org.tahsil.shared.night.NightUnit;
import org.tahsil.shared.night.StepCount;
import org.tahsil.shared.store.TestLedger;

/** Promises over a real ledger, in the words of a test; a portfolio in OMR with account A. */
final class TestPromises {
  private final NightStep age = LateBeans.age();
  private final NightStep alert = LateBeans.alert();
  private final NightStep promise = PromiseBeans.step();
  private final Heard heard = new Heard();
  private final TestLedger books;

  /** More beans may be given, in the order in which they need each other. */
  TestPromises(String today, Object... more) {
    List<Object> beans = new ArrayList<>(LateBeans.all());
    beans.addAll(PromiseBeans.all());
    beans.addAll(List.of(heard, age, alert, promise, new Ledgers()));
    beans.addAll(Arrays.asList(more));
    books =
        new TestLedger("OMR", DpdConvention.ELAPSED, AllocationRule.HOLD, today, beans.toArray());
    books.account("A");
  }

  TestLedger books() {
    return books;
  }

  Heard heard() {
    return heard;
  }

  Arrangements arrangements() {
    return books.server().get(Arrangements.class);
  }

  PromiseSettings settings() {
    return books.server().get(PromiseSettings.class);
  }

  void today(String date) {
    books.portfolios().goTo(books.portfolio(), LocalDate.parse(date));
  }

  /** No grace, no tolerance, ten open at once; a plan bears so many missed instalments. */
  void bear(int missed) {
    bear(missed, ReAgeTerms.NEVER);
  }

  /** The same, with what plans do to days past due. */
  void bear(int missed, ReAgeTerms reAge) {
    settings()
        .set(
            books.portfolio(),
            new PromiseTerms(
                LocalDate.of(2024, 1, 1),
                0,
                books.money("0.000"),
                java.math.BigDecimal.ZERO,
                31,
                731,
                10,
                missed,
                reAge,
                "Test"),
            "tester");
  }

  /** Parts are "date amount". */
  UUID make(ArrangementKind kind, String account, String... parts) {
    return arrangements()
        .make(books.portfolio(), new AccountRef(account), wish(kind, parts), "anna")
        .id();
  }

  UUID promise(String... parts) {
    return make(ArrangementKind.PROMISE, "A", parts);
  }

  NewArrangement wish(ArrangementKind kind, String... parts) {
    return new NewArrangement(
        kind,
        Arrays.stream(parts)
            .map(part -> part.split(" ", -1))
            .map(part -> new Instalment(LocalDate.parse(part[0]), books.money(part[1])))
            .toList(),
        null);
  }

  Arrangement get(UUID id) {
    return arrangements().find(books.portfolio(), id).orElseThrow();
  }

  /** "STATE since paid", and the same from the row that is kept for lists. */
  String stand(UUID id) {
    Arrangement found = get(id);
    String seen = "%s %s %s".formatted(found.state(), found.since(), found.paid().plain());
    String kept =
        books
            .column(
                """
                select state || ' ' || since || ' ' || (counted_minor / 1000.0)::numeric(12, 3)
                from arrangement_now join arrangement using (arrangement_id)
                where arrangement_key = '%s'
                """
                    .formatted(id))
            .get(0);
    if (!seen.equals(kept)) {
      throw new AssertionError("seen " + seen + ", kept " + kept);
    }
    return seen;
  }

  List<Alert> alerts() {
    AlertQuery query =
        new AlertQuery(
            null, AlertKind.BROKEN_PROMISE, null, null, AlertQuery.Order.NEWEST, null, 50);
    return books.server().get(Alerts.class).list(books.portfolio(), query);
  }

  List<String> story() {
    return books.story().entries().stream()
        .map(entry -> entry.kind())
        .filter(kind -> kind.startsWith("PROMISE"))
        .toList();
  }

  /** A whole night of all accounts; the books must agree. Gives what was counted of promises. */
  StepCount night(String date) {
    return night(date, UUID.randomUUID());
  }

  StepCount night(String date, UUID night) {
    books
        .server()
        .jdbi()
        .useHandle(
            h ->
                h.execute(
                    """
                    insert into night (night_id, portfolio_id, business_date, status, owner_boot,
                        requested_by, started_at)
                    values (?, ?, ?::date, 'STARTED', 'test', 'test', ?)
                    """,
                    night,
                    books.portfolio().id().value(),
                    date,
                    Instant.now()));
    NightUnit unit =
        new NightUnit(night, books.portfolio().id(), LocalDate.parse(date), 0, Long.MAX_VALUE);
    run(age, unit);
    run(alert, unit);
    StepCount count = run(promise, unit);
    reconcile(unit);
    books
        .server()
        .jdbi()
        .useHandle(
            h -> h.execute("update night set status = 'COMPLETED' where night_id = ?", night));
    return count;
  }

  private StepCount run(NightStep step, NightUnit unit) {
    return books.server().transactions().in(() -> step.run(unit));
  }

  private void reconcile(NightUnit unit) {
    Reconciliation counted =
        books
            .server()
            .get(Ledgers.class)
            .reconcile(
                new NightBook.Facts(
                    new NightRun(unit.night(), UUID.randomUUID()),
                    books.portfolio().id(),
                    unit.businessDate(),
                    Night.Status.STARTED,
                    false));
    if (counted.difference().isPresent()) {
      throw new AssertionError(counted.difference().get());
    }
  }
}
