package org.tahsil.delinquency.app;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.tahsil.account.AllocationRule;
import org.tahsil.account.DpdConvention;
import org.tahsil.delinquency.AgeingSettings;
import org.tahsil.delinquency.AlertSettings;
import org.tahsil.delinquency.Alerts;
import org.tahsil.delinquency.Delinquency;
import org.tahsil.delinquency.Position;
import org.tahsil.delinquency.Schemes;
import org.tahsil.delinquency.Trends;
import org.tahsil.delinquency.store.AccountListStore;
import org.tahsil.delinquency.store.AgeingStore;
import org.tahsil.delinquency.store.AgeingTermsStore;
import org.tahsil.delinquency.store.AlertActStore;
import org.tahsil.delinquency.store.AlertFactsStore;
import org.tahsil.delinquency.store.AlertInboxStore;
import org.tahsil.delinquency.store.AlertStore;
import org.tahsil.delinquency.store.AlertTermsStore;
import org.tahsil.delinquency.store.ClassStore;
import org.tahsil.delinquency.store.CureStore;
import org.tahsil.delinquency.store.FactsStore;
import org.tahsil.delinquency.store.MovableStore;
import org.tahsil.delinquency.store.NightAgeStore;
import org.tahsil.delinquency.store.NightClassStore;
import org.tahsil.delinquency.store.NightResultStore;
import org.tahsil.delinquency.store.PositionStore;
import org.tahsil.delinquency.store.ReAgeingStore;
import org.tahsil.delinquency.store.SchemeStore;
import org.tahsil.delinquency.store.SpellStore;
import org.tahsil.delinquency.store.TrendStore;
import org.tahsil.night.store.Ledgers;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.night.NightStep;
import org.tahsil.shared.night.NightUnit;
import org.tahsil.shared.night.StepCount;
import org.tahsil.shared.store.TestLedger;
import org.tahsil.webhook.app.TestWebhooks;

/** A ledger with delinquency and the night's steps on top. */
final class TestDelinquency {
  private final AgeStep age = new AgeStep();
  private final ClassifyStep classify = new ClassifyStep();
  private final SpreadStep spread = new SpreadStep();
  private final AlertStep alert = new AlertStep();
  private final DayTotalsService totals = new DayTotalsService();
  private final KnownRisk risk = new KnownRisk();
  private final KnownUsers users = new KnownUsers();
  private final TestLedger books;

  TestDelinquency(String currency, DpdConvention convention, AllocationRule rule, String today) {
    books =
        new TestLedger(
            currency,
            convention,
            rule,
            today,
            Stream.of(ageing(), alerting(), nightly(), telling()).flatMap(List::stream).toArray());
  }

  private static List<Object> ageing() {
    return List.of(
        new AgeingStore(),
        new PositionStore(),
        new AccountListStore(),
        new FactsStore(),
        new AgeingTermsStore(),
        new AgeingSettingsService(),
        new NightResultStore(),
        new SchemeStore(),
        new ClassStore(),
        new NightClassStore(),
        new SchemesService(),
        new TrendStore(),
        new CureStore(),
        new SpellStore(),
        new TrendsService(),
        new MovableStore(),
        new NightAgeStore(),
        new AgeAtOnce(),
        new ReAgeingStore(),
        new ReAgeingByCauses(),
        new ChangedFacts(),
        new DelinquencyService());
  }

  private List<Object> alerting() {
    return List.of(
        new AlertStore(),
        new AlertFactsStore(),
        new AlertInboxStore(),
        new AlertTermsStore(),
        risk,
        new Alarm(),
        users,
        new AlertActStore(),
        new AlertsService(),
        new AlertSettingsService());
  }

  private List<Object> nightly() {
    return List.of(age, classify, spread, alert, totals, new Ledgers());
  }

  private static List<Object> telling() {
    return Stream.concat(
            TestWebhooks.beans().stream(), Stream.of(new AlertsOfNight(), new AlertNews()))
        .toList();
  }

  TestLedger books() {
    return books;
  }

  KnownRisk risk() {
    return risk;
  }

  KnownUsers users() {
    return users;
  }

  AlertSettings terms() {
    return books.server().get(AlertSettings.class);
  }

  Alerts alerts() {
    return books.server().get(Alerts.class);
  }

  Delinquency delinquency() {
    return books.server().get(Delinquency.class);
  }

  /** Sets the portfolio's clock to a date. */
  void today(String date) {
    books.portfolios().goTo(books.portfolio(), LocalDate.parse(date));
  }

  Position position(String account, String asOf) {
    return delinquency()
        .position(books.portfolio(), new AccountRef(account), LocalDate.parse(asOf))
        .orElseThrow();
  }

  int dpd(String account, String asOf) {
    return position(account, asOf).daysPastDue();
  }

  /** Begins a night; what it leaves is hidden until it is completed. */
  UUID night(String date) {
    UUID night = UUID.randomUUID();
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
                    Instant.EPOCH));
    return night;
  }

  StepCount age(UUID night, String date) {
    return run(age, night, date);
  }

  Schemes schemes() {
    return books.server().get(Schemes.class);
  }

  AgeingSettings settings() {
    return books.server().get(AgeingSettings.class);
  }

  Trends trends() {
    return books.server().get(Trends.class);
  }

  /** Classes what the night aged, each account by itself and then by customer. */
  void classify(UUID night, String date) {
    run(classify, night, date);
    run(spread, night, date);
  }

  StepCount alert(UUID night, String date) {
    return run(alert, night, date);
  }

  void complete(UUID night, String date) {
    totals.write(night, books.portfolio().id(), LocalDate.parse(date));
    books
        .server()
        .jdbi()
        .useHandle(
            h -> h.execute("update night set status = 'COMPLETED' where night_id = ?", night));
  }

  /** A whole night of all accounts in one unit. */
  List<StepCount> wholeNight(String date) {
    UUID night = night(date);
    StepCount aged = age(night, date);
    classify(night, date);
    List<StepCount> counts = List.of(aged, alert(night, date));
    complete(night, date);
    return counts;
  }

  private StepCount run(NightStep step, UUID night, String date) {
    NightUnit unit =
        new NightUnit(night, books.portfolio().id(), LocalDate.parse(date), 0, Long.MAX_VALUE);
    return books.server().transactions().in(() -> step.run(unit));
  }
}
