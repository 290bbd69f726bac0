package org.tahsil.arrangement.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tahsil.arrangement.ArrangementKind;
import org.tahsil.arrangement.ArrangementState;
import org.tahsil.arrangement.PromisesJudged;
import org.tahsil.shared.night.NightCompleted;
import org.tahsil.shared.store.TestLedger;
import org.tahsil.shared.store.TestPortfolios;
import org.tahsil.webhook.EventType;
import org.tahsil.webhook.NewsSource;
import org.tahsil.webhook.Webhook;
import org.tahsil.webhook.Webhooks;
import org.tahsil.webhook.app.TestWebhooks;

/** What other systems are told of promises and plans, when, and how often. */
class PromisesAbroadIT {
  private final PromiseSources sources = new PromiseSources();
  private final PromisesAbroad abroad = new PromisesAbroad();
  private final TestPromises promises = new TestPromises("2025-01-01", beans());
  private final TestLedger books = promises.books();

  private Object[] beans() {
    List<Object> beans = new ArrayList<>(TestWebhooks.beans());
    beans.add(sources);
    beans.add(abroad);
    return beans.toArray();
  }

  @BeforeEach
  void somebodyHears() {
    promises.bear(0);
    books.item("A", "I1", "2024-12-01", "100.000");
    List<EventType> types = new ArrayList<>();
    for (EventType type : EventType.values()) {
      if (type.code().startsWith("promise.") || type.code().startsWith("plan.")) {
        types.add(type);
      }
    }
    books
        .server()
        .get(Webhooks.class)
        .create(
            TestPortfolios.TENANT,
            new Webhook.Wish("http://127.0.0.1:1/", "", types, List.of("P"), true),
            "anna");
  }

  @Test
  void whatPeopleAndMoneyDoIsToldAtOnceEachTime() {
    UUID id = promises.promise("2025-01-08 30.000");
    books.pay("A", "P1", "2025-01-01", "30.000");
    books.reverse("P1");
    promises.arrangements().cancel(books.portfolio(), id, "he died", "anna");
    assertThat(told())
        .containsExactly("promise.made", "promise.kept", "promise.reopened", "promise.cancelled");
    String kept = body("promise.kept");
    assertThat(kept)
        .contains(id.toString(), "\"C-A\"", "\"KEPT\"", "\"promised\" : \"30.000\"")
        .contains("\"paid\" : \"30.000\"", "\"last_due_on\" : \"2025-01-08\"");
    assertThat(bodies()).doesNotContain("Name of", "he died");
  }

  @Test
  void whatTakesThePlaceOfAnotherNamesIt() {
    UUID plan = promises.make(ArrangementKind.PLAN, "A", "2025-01-08 30.000", "2025-01-15 1.000");
    promises
        .arrangements()
        .reschedule(
            books.portfolio(),
            plan,
            promises.wish(ArrangementKind.PLAN, "2025-01-10 30.000", "2025-01-17 1.000"),
            "later",
            "anna");
    assertThat(told()).containsExactly("plan.made", "plan.cancelled", "plan.made");
    assertThat(body("plan.cancelled")).contains("RESCHEDULED");
    assertThat(bodies()).contains("\"replaces\" : \"" + plan + "\"");
  }

  @Test
  void whatANightFindsIsToldOnceItCompletes() {
    promises.promise("2025-01-02 30.000");
    promises.promise("2025-01-02 20.000");
    promises.make(ArrangementKind.PLAN, "A", "2025-01-02 5.000", "2025-01-09 5.000");
    books.pay("A", "P1", "2025-01-01", "10.000");
    promises.today("2025-01-03");
    UUID night = UUID.randomUUID();
    promises.night("2025-01-02", night);
    assertThat(told()).containsOnly("promise.made", "plan.made");
    for (int twice = 0; twice < 2; twice++) {
      complete(night);
      assertThat(told())
          .filteredOn(type -> !type.endsWith("made"))
          .containsExactlyInAnyOrder("promise.partly_kept", "promise.broken", "plan.broken");
    }
  }

  @Test
  void whatIsRedoneAfterItsNightIsToldAtOnceAndBeforeItIsNot() {
    promises.promise("2025-01-02 30.000");
    promises.today("2025-01-03");
    UUID night = UUID.randomUUID();
    promises.night("2025-01-02", night);
    long change =
        Long.parseLong(books.column("select max(change_id) from arrangement_change").get(0));
    redone(UUID.randomUUID(), change);
    assertThat(told()).containsExactly("promise.made");
    redone(night, change);
    assertThat(told()).containsExactly("promise.made", "promise.broken");
    complete(night);
    assertThat(told()).hasSize(2);
  }

  private void redone(UUID night, long change) {
    books
        .server()
        .transactions()
        .in(
            () -> {
              abroad.onJudged(
                  new PromisesJudged(
                      books.portfolio(),
                      List.of(
                          new PromisesJudged.Change(
                              change, ArrangementKind.PROMISE, ArrangementState.BROKEN)),
                      night));
              return true;
            });
  }

  private void complete(UUID night) {
    books
        .server()
        .transactions()
        .in(
            () -> {
              abroad.onNight(
                  new NightCompleted(night, books.portfolio().id(), LocalDate.of(2025, 1, 2)));
              return true;
            });
    String next = "select source from webhook_pending order by pending_id limit 1";
    for (List<String> left = books.column(next); !left.isEmpty(); left = books.column(next)) {
      String name = left.get(0);
      NewsSource source =
          sources.all().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
      TestWebhooks.piece(books.server(), source);
    }
  }

  private List<String> told() {
    return books.column(
        """
        select type from webhook_event join webhook_delivery using (event_id) order by delivery_id
        """);
  }

  private String body(String type) {
    return books.column("select body from webhook_event where type = '%s'".formatted(type)).get(0);
  }

  private String bodies() {
    return String.join(" ", books.column("select body from webhook_event"));
  }
}
