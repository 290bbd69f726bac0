package org.tahsil.channel.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tahsil.shared.outcome.RowOutcome.ACCEPTED;
import static org.tahsil.shared.outcome.RowOutcome.UNCHANGED;
import static org.tahsil.shared.outcome.RowOutcome.UPDATED;
import static org.tahsil.shared.outcome.RowOutcome.rejected;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tahsil.audit.Timeline.Page;
import org.tahsil.audit.TimelineEntry;
import org.tahsil.audit.app.WordsServices;
import org.tahsil.audit.store.TimelineStore;
import org.tahsil.channel.InteractionRow;
import org.tahsil.channel.store.InteractionStore;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.outcome.RowOutcome;
import org.tahsil.shared.store.TestBooks;
import org.tahsil.shared.store.TestDatabase;

class InteractionIntakeIT {
  private static final Instant TEN = Instant.parse("2024-12-30T06:00:00Z");

  private final Jdbi jdbi = TestDatabase.fresh();
  private final TestBooks books = new TestBooks(jdbi, "lender");
  private final InteractionStore store = new InteractionStore(jdbi);
  private final TimelineStore timeline = new WordsServices(jdbi).timeline();
  private long customer;
  private long account;

  @BeforeEach
  void books() {
    customer = books.customer("C1", null, null);
    account = books.account("A1", customer);
    long other = books.customer("C2", null, null);
    books.account("A2", other);
  }

  @Test
  void takesTheSameContactOnce() {
    List<InteractionRow> rows = List.of(row("A1", "call", "NO_ANSWER"), row(null, "sms", "SENT"));

    assertThat(take(rows)).containsExactly(ACCEPTED, ACCEPTED);
    assertThat(take(rows)).containsExactly(UNCHANGED, UNCHANGED);
    assertThat(page(null, 10).entries()).hasSize(2);
  }

  @Test
  void correctsAContactAndTellsBoth() {
    take(List.of(row("A1", "CALL", "NO_ANSWER")));

    assertThat(take(List.of(row("A1", "CALL", "CONNECTED")))).containsExactly(UPDATED);
    assertThat(page(null, 10).entries())
        .extracting(TimelineEntry::kind)
        .containsExactly("INTERACTION_CORRECTED", "INTERACTION");
    assertThat(page(null, 10).entries()).extracting(TimelineEntry::actor).containsOnly("anna");
  }

  @Test
  void namesTheFaultOfEachBadRow() {
    InteractionRow stranger =
        new InteractionRow(new CustomerRef("C9"), null, "CALL", TEN, "OUTBOUND", "SENT", null);
    InteractionRow tomorrow =
        new InteractionRow(
            new CustomerRef("C1"),
            null,
            "CALL",
            Instant.parse("2025-01-02T00:00:00Z"),
            "OUTBOUND",
            "SENT",
            null);

    assertThat(
            take(
                List.of(
                    row("A1", "CALL", "SENT"),
                    row("A1", "CALL", "PAID"),
                    row("A1", "PIGEON", "SENT"),
                    row("A2", "CALL", "SENT"),
                    row("A9", "CALL", "SENT"),
                    stranger,
                    tomorrow)))
        .containsExactly(
            ACCEPTED,
            rejected("outcome", "CONFLICT", "PAID"),
            rejected("channel", "UNKNOWN_CHANNEL", "PIGEON"),
            rejected("account_ref", "ACCOUNT_OF_ANOTHER_CUSTOMER", "A2"),
            rejected("account_ref", "UNKNOWN_ACCOUNT", "A9"),
            rejected("customer_ref", "UNKNOWN_CUSTOMER", "C9"),
            rejected("at", "IN_FUTURE", "2025-01-02T00:00:00Z"));
  }

  @Test
  void readsTheContactHistoryUpToADate() {
    take(List.of(row("A1", "CALL", "NO_ANSWER"), row("A1", "SMS", "DELIVERED")));
    AccountRef ref = new AccountRef("A1");

    assertThat(store.contacts(books.portfolio(), List.of(ref), TEN)).isEmpty();
    assertThat(store.contacts(books.portfolio(), List.of(ref), TEN.plusSeconds(1)).get(ref))
        .satisfies(
            contacts -> {
              assertThat(contacts.count()).isEqualTo(2);
              assertThat(contacts.lastChannel()).isEqualTo("SMS");
            });
  }

  @Test
  void pagesThroughTheTimelineWithoutGapOrRepetition() {
    for (int hour = 0; hour < 5; hour++) {
      Instant at = TEN.plusSeconds(3600L * (hour % 2));
      String key = "k" + hour;
      timeline.append(
          List.of(
              new TimelineEntry(
                  customer, account, at, "INTERACTION", "x", java.util.Map.of("n", key), key)));
    }
    Page first = page(null, 2);
    Page second = page(first.next(), 2);
    Page third = page(second.next(), 2);

    assertThat(third.next()).isNull();
    assertThat(List.of(first, second, third))
        .flatMap(Page::entries)
        .extracting(TimelineEntry::dedupeKey)
        .containsExactly("k3", "k1", "k4", "k2", "k0");
  }

  private Page page(@Nullable Long before, int limit) {
    return timeline.page(account, customer, before, limit);
  }

  private List<RowOutcome> take(List<InteractionRow> rows) {
    InteractionIntake intake = new InteractionIntake(store, books.portfolio());
    List<RowOutcome> outcomes = intake.take(rows, Instant.parse("2025-01-01T10:00:00Z"));
    timeline.append(intake.news("anna"));
    return outcomes;
  }

  private static InteractionRow row(@Nullable String account, String channel, String outcome) {
    AccountRef ref = account == null ? null : new AccountRef(account);
    return new InteractionRow(new CustomerRef("C1"), ref, channel, TEN, "outbound", outcome, null);
  }
}
