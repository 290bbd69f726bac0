package org.tahsil.concern.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tahsil.concern.Concern;
import org.tahsil.concern.ConcernAction;
import org.tahsil.concern.ConcernKind;
import org.tahsil.concern.ConcernQuery;
import org.tahsil.concern.ConcernWish;
import org.tahsil.concern.NewConcern;
import org.tahsil.delinquency.Alert;
import org.tahsil.delinquency.AlertKind;
import org.tahsil.delinquency.AlertQuery;
import org.tahsil.delinquency.Alerts;
import org.tahsil.delinquency.app.LateBeans;
import org.tahsil.night.Night;
import org.tahsil.night.NightRun;
import org.tahsil.night.domain.Reconciliation;
import org.tahsil.night.domain.Reconciliation.Check;
import org.tahsil.night.store.Ledgers;
import org.tahsil.night.store.NightBook;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.text.Sentences;

/** What nobody decided in time raises an alert, once, and the night's books count it. */
class OverdueConcernIT {
  private static final String LAST_DAY = "2025-01-09";
  private static final String DAY_AFTER = "2025-01-10";
  private final TestConcerns t = new TestConcerns(alarms());

  private static List<Object> alarms() {
    List<Object> beans = new ArrayList<>(LateBeans.all());
    beans.add(new Ledgers());
    return beans;
  }

  @BeforeEach
  void books() {
    t.late("A", "40.000");
    t.lateToo("B", "A", "20.000");
  }

  @Test
  void itIsRaisedOnceWhenTheNightOfTheDayAfterCompletes() {
    Concern legal = told("B", null, ConcernKind.LEGAL, "COURT");
    night(LAST_DAY);
    assertThat(alerts()).as("of a day that may still run").isEmpty();
    assertThat(overdue(LAST_DAY)).isEmpty();
    assertThat(overdue(DAY_AFTER)).containsExactly(legal.id());
    UUID night = begun(DAY_AFTER);
    t.night(night, DAY_AFTER);
    assertThat(alerts()).as("of a night that is not completed").isEmpty();
    t.night(night, DAY_AFTER);
    complete(night, DAY_AFTER);
    assertThat(alerts())
        .singleElement()
        .satisfies(
            alert -> {
              assertThat(alert.account()).isEqualTo(new AccountRef("B"));
              assertThat(alert.kind()).isEqualTo(AlertKind.CONCERN_OVERDUE);
              assertThat(alert.onDate()).isEqualTo(LocalDate.parse(DAY_AFTER));
              assertThat(sentence(alert))
                  .isEqualTo(
                      "Concern %d was to be decided by 2025-01-09 and is not; the team %s has it."
                          .formatted(legal.id(), legal.standing().team()));
            });
    night("2025-01-11");
    assertThat(alerts()).hasSize(1);
  }

  @Test
  void moreTimeThatPassesTooIsTold() {
    Concern legal = told("B", null, ConcernKind.LEGAL, "COURT");
    night(DAY_AFTER);
    t.books().portfolios().goTo(t.portfolio(), LocalDate.of(2025, 1, 10));
    t.concerns()
        .act(
            t.portfolio(),
            legal.id(),
            new ConcernWish(
                ConcernAction.EXTEND, null, null, LocalDate.of(2025, 1, 12), "court", null),
            t.manager);
    night("2025-01-12");
    night("2025-01-13");
    assertThat(alerts())
        .extracting(alert -> alert.onDate().toString())
        .containsExactly("2025-01-13", DAY_AFTER);
  }

  @Test
  void whatWasDecidedIsNotTold() {
    Concern legal = told("B", null, ConcernKind.LEGAL, "COURT");
    t.act(legal, ConcernAction.WITHDRAW, t.manager);
    night(DAY_AFTER);
    assertThat(alerts()).isEmpty();
  }

  @Test
  void oneOfAllAccountsIsToldOfTheFirstAndOthersWithIt() {
    told(null, "C-A", ConcernKind.LEGAL, "COURT");
    told("A", null, ConcernKind.HARDSHIP, ConcernKind.HARDSHIP.reasons().get(0));
    night("2025-01-20");
    assertThat(alerts())
        .singleElement()
        .satisfies(
            alert -> {
              assertThat(alert.account()).isEqualTo(new AccountRef("A"));
              assertThat(sentence(alert))
                  .endsWith("Another concern about this account is late too.");
            });
  }

  @Test
  void anAlertThatIsMissingOrUnfoundedMakesTheBooksDiffer() {
    told("B", null, ConcernKind.LEGAL, "COURT");
    UUID night = begun(DAY_AFTER);
    t.night(night, DAY_AFTER);
    assertThat(counted(night, DAY_AFTER).checks())
        .filteredOn(check -> check.name() == Reconciliation.Name.ALERTS_OF_KIND)
        .containsExactly(new Check(Reconciliation.Name.ALERTS_OF_KIND, "CONCERN_OVERDUE", 1, 1, 0));
    t.sql("update alert set account_id = (select account_id from account where account_ref = 'A')");
    assertThat(counted(night, DAY_AFTER).difference())
        .hasValueSatisfying(
            difference ->
                assertThat(difference)
                    .contains("ALERTS: expected 1, found 0")
                    .contains("ALERTS_OF_KIND CONCERN_OVERDUE: expected 1, found 0"));
  }

  /** What the list of overdue ones shows on a day. */
  private List<Long> overdue(String day) {
    t.books().portfolios().goTo(t.portfolio(), LocalDate.parse(day));
    return t
        .concerns()
        .list(
            t.portfolio(),
            new ConcernQuery(null, null, null, null, null, null, true, true, null, 10))
        .stream()
        .map(Concern::id)
        .toList();
  }

  private Concern told(
      @Nullable String account, @Nullable String customer, ConcernKind kind, String reason) {
    return t.tell(
        new NewConcern(
            kind,
            customer == null ? null : new CustomerRef(customer),
            account == null ? null : new AccountRef(account),
            reason,
            null,
            null,
            null,
            null));
  }

  private void night(String date) {
    UUID night = begun(date);
    t.night(night, date);
    complete(night, date);
  }

  private UUID begun(String date) {
    UUID night = UUID.randomUUID();
    t.sql(
        """
        insert into night (night_id, portfolio_id, business_date, status, owner_boot, requested_by,
            started_at)
        values (?, ?, ?::date, 'STARTED', 'test', 'test', ?)
        """,
        night,
        t.portfolio().id().value(),
        date,
        Instant.now());
    return night;
  }

  private void complete(UUID night, String date) {
    assertThat(counted(night, date).difference()).isEqualTo(Optional.empty());
    t.sql("update night set status = 'COMPLETED' where night_id = ?", night);
  }

  private Reconciliation counted(UUID night, String date) {
    return t.books()
        .server()
        .get(Ledgers.class)
        .reconcile(
            new NightBook.Facts(
                new NightRun(night, UUID.randomUUID()),
                t.portfolio().id(),
                LocalDate.parse(date),
                Night.Status.STARTED,
                false));
  }

  private List<Alert> alerts() {
    return t.books()
        .server()
        .get(Alerts.class)
        .list(
            t.portfolio(),
            new AlertQuery(
                null, AlertKind.CONCERN_OVERDUE, null, null, AlertQuery.Order.NEWEST, null, 10));
  }

  private static String sentence(Alert alert) {
    Map<String, Object> facts = new HashMap<>(alert.reason().facts());
    return Sentences.of(
            "org.tahsil.delinquency.sentences",
            Locale.ENGLISH,
            OverdueConcernIT.class.getClassLoader())
        .sayStrictly(alert.reason().code(), facts);
  }
}
