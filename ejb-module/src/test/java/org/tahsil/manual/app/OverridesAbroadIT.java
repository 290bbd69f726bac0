package org.tahsil.manual.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tahsil.manual.Automation;
import org.tahsil.shared.night.NightCompleted;
import org.tahsil.shared.store.TestPortfolios;
import org.tahsil.webhook.EventType;
import org.tahsil.webhook.Webhook;
import org.tahsil.webhook.Webhooks;
import org.tahsil.webhook.app.TestWebhooks;

/** What other systems are told of overrides, when, and how often. */
class OverridesAbroadIT {
  private final OverridesAbroad abroad = new OverridesAbroad();
  private final TestManual office = new TestManual("2025-01-01", beans());

  private Object[] beans() {
    List<Object> beans = new ArrayList<>(TestWebhooks.beans());
    beans.add(new OverridesOfNight());
    beans.add(abroad);
    return beans.toArray();
  }

  @BeforeEach
  void somebodyHears() {
    office
        .books()
        .server()
        .get(Webhooks.class)
        .create(
            TestPortfolios.TENANT,
            new Webhook.Wish(
                "http://127.0.0.1:1/",
                "",
                List.of(EventType.OVERRIDE_PLACED, EventType.OVERRIDE_ENDED),
                List.of("P"),
                true),
            "anna");
  }

  @Test
  void oneThatRunsOutIsToldAfterTheNightOfItsLastDay() {
    place("2025-01-03");
    night("2025-01-01");
    assertThat(told()).containsExactly("override.placed");
    night("2025-01-02");
    night("2025-01-02");
    night("2025-01-03");
    assertThat(told()).containsExactly("override.placed", "override.ended");
    assertThat(bodies()).contains("EXPIRED", "\"A\"").doesNotContain("three guarantors");
  }

  @Test
  void whatNightsThatWereMissedShouldHaveToldTheNextOneTells() {
    place("2025-01-03");
    night("2024-12-31");
    night("2025-01-06");
    assertThat(told()).containsExactly("override.placed", "override.ended");
  }

  @Test
  void whatAPersonEndsIsToldAtOnceAndNotAgainByTheNight() {
    UUID id = place("2025-01-20");
    office.today("2025-01-02");
    office
        .overrides()
        .end(office.portfolio(), id, LocalDate.of(2025, 1, 3), "as agreed", TestManual.ANNA);
    assertThat(told()).containsExactly("override.placed", "override.ended");
    night("2025-01-02");
    assertThat(told()).hasSize(2);
    assertThat(bodies()).contains("\"ending\" : \"ENDED\"", "2025-01-03");
  }

  private UUID place(String to) {
    return office.place(TestManual.wish("2025-01-01", to, Automation.REMINDERS)).id();
  }

  private void night(String date) {
    UUID night = UUID.randomUUID();
    office
        .books()
        .server()
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    """
                    insert into night (night_id, portfolio_id, business_date, status, owner_boot,
                        requested_by, started_at)
                    values (?, ?, ?::date, 'COMPLETED', 'test', 'test', now())
                    """,
                    night,
                    office.portfolio().id().value(),
                    date));
    office
        .books()
        .server()
        .transactions()
        .in(
            () -> {
              abroad.onNight(
                  new NightCompleted(night, office.portfolio().id(), LocalDate.parse(date)));
              return true;
            });
    while (TestWebhooks.piece(office.books().server(), new OverridesOfNight())) {
      assertThat(office.books().column("select count(*) from webhook_pending"))
          .isSubsetOf("0", "1");
    }
  }

  private List<String> told() {
    return office
        .books()
        .column(
            "select type from webhook_event join webhook_delivery using (event_id)"
                + " order by delivery_id");
  }

  private String bodies() {
    return String.join(" ", office.books().column("select body from webhook_event"));
  }
}
