package org.tahsil.delinquency.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tahsil.access.User;
import org.tahsil.account.AllocationRule;
import org.tahsil.account.DpdConvention;
import org.tahsil.delinquency.AlertAct.Action;
import org.tahsil.delinquency.AlertAct.Wish;
import org.tahsil.delinquency.AlertKind;
import org.tahsil.delinquency.AlertPriority;
import org.tahsil.delinquency.AlertsRaised;
import org.tahsil.shared.night.NightCompleted;
import org.tahsil.shared.store.TestLedger;
import org.tahsil.shared.store.TestPortfolios;
import org.tahsil.webhook.EventType;
import org.tahsil.webhook.Webhook;
import org.tahsil.webhook.Webhooks;
import org.tahsil.webhook.app.TestWebhooks;

/** What other systems are told of alerts, when, and how often. */
class AlertNewsIT {
  private static final String DATE = "2025-01-02";
  private final TestDelinquency late =
      new TestDelinquency("OMR", DpdConvention.ELAPSED, AllocationRule.HOLD, DATE);
  private final TestLedger books = late.books();

  @BeforeEach
  void twoLateAccounts() {
    books.account("A");
    books.item("A", "I1", "2025-01-01", "10.000");
    books.account("B");
    books.item("B", "I1", "2024-11-01", "12.500");
  }

  @Test
  void alertsOfANightAreToldWhenItCompletesAndOnce() {
    subscribe(List.of("P"), EventType.ALERT_RAISED);
    UUID night = night();
    assertThat(count()).isZero();
    complete(night);
    assertThat(count()).isEqualTo(2);
    note(night);
    pieces();
    assertThat(count()).isEqualTo(2);
    assertThat(books.column("select distinct state from webhook_delivery"))
        .containsExactly("QUEUED");
  }

  @Test
  void aNightWhoseEndDoesNotCommitTellsNothingAndTheNextTryTellsAll() {
    subscribe(List.of(), EventType.ALERT_RAISED);
    UUID night = night();
    assertThatThrownBy(
            () ->
                books
                    .server()
                    .transactions()
                    .in(
                        () -> {
                          note(night);
                          assertThat(pending()).isEqualTo(1);
                          throw new IllegalStateException("the server dies");
                        }))
        .hasMessage("the server dies");
    assertThat(pending()).isZero();
    complete(night);
    assertThat(count()).isEqualTo(2);
  }

  @Test
  void aMessageIsThinVersionedAndNamesNobody() {
    subscribe(List.of(), EventType.ALERT_RAISED);
    complete(night());
    String body = books.column("select body from webhook_event where body like '%\"B\"%'").get(0);
    JsonObject message = Json.createReader(new StringReader(body)).readObject();
    assertThat(message.keySet()).containsExactlyInAnyOrder("type", "timestamp", "data");
    assertThat(message.getString("type")).isEqualTo("alert.raised");
    assertThat(message.getString("timestamp")).isEqualTo("2025-01-02T10:00:00Z");
    JsonObject data = message.getJsonObject("data");
    assertThat(data.getInt("version")).isEqualTo(1);
    assertThat(data.getString("portfolio")).isEqualTo("P");
    assertThat(data.getString("account_ref")).isEqualTo("B");
    assertThat(data.getString("customer_ref")).isEqualTo("C-B");
    assertThat(data.getString("overdue")).isEqualTo("12.500");
    assertThat(data.getString("currency")).isEqualTo("OMR");
    assertThat(data.getInt("days_past_due")).isEqualTo(62);
    assertThat(data.getString("on_date")).isEqualTo(DATE);
    assertThat(body).doesNotContain("Name of");
  }

  @Test
  void onlyWhoSubscribedToTheTypeAndThePortfolioAndIsEnabledHears() {
    subscribe(List.of("P"), EventType.ALERT_ACKNOWLEDGED);
    Webhook.Told off = subscribe(List.of(), EventType.ALERT_RAISED);
    webhooks().change(TestPortfolios.TENANT, off.webhook().id(), disabled(off));
    books.portfolios().open("Q", "OMR", DpdConvention.ELAPSED, AllocationRule.HOLD, DATE);
    subscribe(List.of("Q"), EventType.ALERT_RAISED);
    complete(night());
    assertThat(count()).isZero();
    assertThat(books.column("select count(*) from webhook_event")).containsExactly("0");
  }

  @Test
  void whatHappensBetweenNightsIsToldAtOnce() {
    subscribe(List.of(), EventType.ALERT_RAISED);
    complete(night());
    late.today("2025-01-03");
    books.pay("A", "P1", "2025-01-03", "10.000");
    assertThat(books.column("select body from webhook_event where body like '%CURE%'")).hasSize(1);
    assertThat(count()).isEqualTo(3);
  }

  @Test
  void accountsThatAreRedoneAfterTheirNightAreToldAtOnceAndOthersAreNot() {
    UUID night = night();
    Webhook.Told told = subscribe(List.of(), EventType.ALERT_RAISED);
    raised(night);
    assertThat(count()).isZero();
    webhooks().remove(TestPortfolios.TENANT, told.webhook().id());
    complete(night);
    subscribe(List.of(), EventType.ALERT_RAISED);
    raised(night);
    assertThat(count()).isEqualTo(2);
  }

  @Test
  void whatPeopleDoWithAnAlertIsToldEachTime() {
    subscribe(List.of(), EventType.ALERT_ACKNOWLEDGED, EventType.ALERT_REOPENED);
    complete(night());
    User anna = late.users().add("anna", TestPortfolios.TENANT, "agent");
    long alert = Long.parseLong(books.column("select min(alert_id) from alert").get(0));
    for (Action action : List.of(Action.ACKNOWLEDGE, Action.REOPEN, Action.ACKNOWLEDGE)) {
      late.alerts().act(books.portfolio(), alert, Wish.of(action), anna);
    }
    late.alerts().act(books.portfolio(), alert, Wish.of(Action.REOPEN), anna);
    late.alerts().act(books.portfolio(), alert, new Wish(Action.ASSIGN, "anna", null, null), anna);
    assertThat(books.column("select type from webhook_event order by created_at"))
        .containsExactly(
            "alert.acknowledged", "alert.reopened", "alert.acknowledged", "alert.reopened");
    assertThat(books.column("select body from webhook_event").get(0)).contains("\"acted_by\"");
  }

  @Test
  void aFirstNightOfThousandsIsToldInPiecesAndOnceThoughAServerDiesBetween() {
    subscribe(List.of(), EventType.ALERT_RAISED);
    subscribe(List.of(), EventType.ALERT_RAISED);
    books.accounts(IntStream.range(0, 3000).mapToObj(no -> "M" + no).toList());
    UUID night = late.night(DATE);
    execute(
        """
        insert into alert (portfolio_id, account_id, on_date, night_id, kind, priority, reason,
            from_bucket, to_bucket, days_past_due, overdue_minor)
        select portfolio_id, account_id, date '%s' + day, '%s', 'ESCALATION', 'LOW', 'ESCALATION',
            '0-30', '31-60', 31, 1000
        from account, generate_series(1, 10) day where account_ref like 'M%%'
        """
            .formatted(DATE, night));
    books.server().transactions().in(() -> completed(night));
    TestWebhooks.piece(books.server(), new AlertsOfNight());
    assertThat(count()).isEqualTo(20_000);
    assertThatThrownBy(() -> books.server().transactions().in(this::pieceAndDeath))
        .hasMessage("the server dies");
    assertThat(count()).isEqualTo(20_000);
    pieces();
    assertThat(count()).isEqualTo(60_000);
    assertThat(books.column("select count(*) from webhook_event")).containsExactly("30000");
  }

  private UUID night() {
    UUID night = late.night(DATE);
    late.age(night, DATE);
    late.alert(night, DATE);
    return night;
  }

  private void complete(UUID night) {
    books.server().transactions().in(() -> completed(night));
    pieces();
  }

  private boolean completed(UUID night) {
    late.complete(night, DATE);
    note(night);
    return true;
  }

  private void pieces() {
    while (TestWebhooks.piece(books.server(), new AlertsOfNight())) {
      assertThat(pending()).isLessThanOrEqualTo(1);
    }
    assertThat(pending()).isZero();
  }

  private boolean pieceAndDeath() {
    TestWebhooks.piece(books.server(), new AlertsOfNight());
    throw new IllegalStateException("the server dies");
  }

  private int pending() {
    return Integer.parseInt(books.column("select count(*) from webhook_pending").get(0));
  }

  private void note(UUID night) {
    books
        .server()
        .get(AlertNews.class)
        .onNight(new NightCompleted(night, books.portfolio().id(), LocalDate.parse(DATE)));
  }

  private void raised(UUID night) {
    List<AlertsRaised.News> all =
        books.column("select alert_id from alert").stream()
            .map(
                id ->
                    new AlertsRaised.News(
                        Long.parseLong(id), 1, AlertKind.NEW_DELINQUENCY, AlertPriority.LOW))
            .toList();
    books
        .server()
        .get(AlertNews.class)
        .onRaised(new AlertsRaised(books.portfolio(), LocalDate.parse(DATE), night, all));
  }

  private Webhooks webhooks() {
    return books.server().get(Webhooks.class);
  }

  private Webhook.Told subscribe(List<String> portfolios, EventType... types) {
    return webhooks()
        .create(
            TestPortfolios.TENANT,
            new Webhook.Wish("http://127.0.0.1:1/", "", List.of(types), portfolios, true),
            "anna");
  }

  private static Webhook.Wish disabled(Webhook.Told told) {
    Webhook.Wish wish = told.webhook().wish();
    return new Webhook.Wish(wish.url(), wish.description(), wish.types(), wish.portfolios(), false);
  }

  private int count() {
    return Integer.parseInt(books.column("select count(*) from webhook_delivery").get(0));
  }

  private void execute(String sql) {
    books.server().jdbi().useHandle(handle -> handle.execute(sql));
  }
}
