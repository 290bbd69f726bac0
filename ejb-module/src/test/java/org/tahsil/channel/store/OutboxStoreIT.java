package org.tahsil.channel.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tahsil.channel.DeadLetter;
import org.tahsil.channel.Medium;
import org.tahsil.channel.Outbox.OutboundMail;
import org.tahsil.channel.Outbox.StateCount;
import org.tahsil.channel.domain.MessageState;
import org.tahsil.channel.store.DeadLetterStore.Signal;
import org.tahsil.channel.store.OutboxStore.Ending;
import org.tahsil.shared.id.TenantId;
import org.tahsil.shared.store.Database;
import org.tahsil.shared.store.TestBooks;
import org.tahsil.shared.store.TestDatabase;

class OutboxStoreIT {
  private static final Instant NOON = Instant.parse("2025-01-01T12:00:00Z");
  private static final Instant NEVER = Instant.parse("2000-01-01T00:00:00Z");

  private final DataSource source = TestDatabase.freshSource();
  private final Jdbi jdbi = Database.on(source);
  private final TestBooks books = new TestBooks(jdbi, "lender");
  private final OutboxStore store = new OutboxStore(jdbi);
  private long customer;
  private long account;

  @BeforeEach
  void books() {
    customer = books.customer("C1", "a@b.om", "en");
    account = books.account("A1", customer);
    books.item(account, 1, LocalDate.parse("2024-12-01"), 100_000);
  }

  @Test
  void queuesTheSameKeyOnce() {
    assertThat(store.queue(List.of(mail("k1"), mail("k2")), NOON, NOON)).isEqualTo(2);
    assertThat(store.queue(List.of(mail("k2"), mail("k3")), NOON, NOON)).isEqualTo(1);
    assertThat(states()).containsExactly(new StateCount("QUEUED", 3));
  }

  @Test
  void claimsOnlyWhatIsDue() {
    store.queue(List.of(mail("now")), NOON, NOON);
    store.queue(List.of(mail("later")), NOON, NOON.plusSeconds(60));

    assertThat(store.claim(Medium.EMAIL, NOON, NEVER, 10, 100)).hasSize(1);
    assertThat(store.claim(Medium.EMAIL, NOON, NEVER, 10, 100)).isEmpty();
    assertThat(store.claim(Medium.EMAIL, NOON.plusSeconds(60), NEVER, 10, 100)).hasSize(1);
  }

  @Test
  void claimsAgainWhatWasHandedOnAndNeverEnded() {
    store.queue(List.of(mail("k")), NOON, NOON);
    List<UUID> first = store.claim(Medium.EMAIL, NOON, NEVER, 10, 100);

    Instant later = NOON.plusSeconds(600);
    assertThat(store.claim(Medium.EMAIL, later, NOON.minusSeconds(1), 10, 100)).isEmpty();
    assertThat(store.claim(Medium.EMAIL, later, NOON, 10, 100)).isEqualTo(first);
  }

  @Test
  void handsOnNoMoreThanMayBeUnderway() {
    store.queue(IntStream.range(0, 9).mapToObj(n -> mail("k" + n)).toList(), NOON, NOON);

    assertThat(store.claim(Medium.EMAIL, NOON, NEVER, 5, 7)).hasSize(5);
    List<UUID> second = store.claim(Medium.EMAIL, NOON, NEVER, 5, 7);
    assertThat(second).hasSize(2);
    assertThat(store.claim(Medium.EMAIL, NOON, NEVER, 5, 7)).isEmpty();

    store.end(second.get(0), new Ending(MessageState.SENT, 1, null, null), NOON);
    assertThat(store.claim(Medium.EMAIL, NOON, NEVER, 5, 7)).hasSize(1);
  }

  @Test
  void eachMediumHasItsOwnRoom() {
    store.queue(List.of(mail("m"), text("t1"), text("t2")), NOON, NOON);

    assertThat(store.claim(Medium.SMS, NOON, NEVER, 10, 1)).hasSize(1);
    assertThat(store.claim(Medium.SMS, NOON, NEVER, 10, 1)).isEmpty();
    UUID mail = store.claim(Medium.EMAIL, NOON, NEVER, 10, 1).get(0);
    assertThat(store.lock(mail).orElseThrow().mail().medium()).isEqualTo(Medium.EMAIL);
  }

  @Test
  void twoServersShareAndNeverClaimTheSame() throws SQLException {
    store.queue(IntStream.range(0, 30).mapToObj(n -> mail("k" + n)).toList(), NOON, NOON);
    try (Connection one = source.getConnection();
        Connection two = source.getConnection()) {
      one.setAutoCommit(false);
      two.setAutoCommit(false);
      List<UUID> first =
          new OutboxStore(Jdbi.create(one)).claim(Medium.EMAIL, NOON, NEVER, 20, 100);
      List<UUID> second =
          new OutboxStore(Jdbi.create(two)).claim(Medium.EMAIL, NOON, NEVER, 20, 100);
      one.commit();
      two.commit();

      assertThat(first).hasSize(20);
      assertThat(second).hasSize(10);
      Set<UUID> all = new HashSet<>(first);
      all.addAll(second);
      assertThat(all).hasSize(30);
    }
  }

  @Test
  void aMessageInOneHandIsPassedOverByTheOther() throws SQLException {
    store.queue(List.of(mail("k")), NOON, NOON);
    UUID id = store.claim(Medium.EMAIL, NOON, NEVER, 1, 100).get(0);
    try (Connection one = source.getConnection()) {
      one.setAutoCommit(false);
      assertThat(new OutboxStore(Jdbi.create(one)).lock(id)).isPresent();
      assertThat(store.lock(id)).isEmpty();
      assertThat(store.exists(id)).isTrue();
      one.rollback();
    }
    assertThat(store.lock(id)).isPresent();
  }

  @Test
  void knowsThatAPaymentCameAfterTheMessageWasWritten() {
    books.payment(account, 1, LocalDate.parse("2024-12-20"), 1_000);
    store.queue(List.of(mail("k")), NOON, NOON);
    UUID id = store.claim(Medium.EMAIL, NOON, NEVER, 1, 100).get(0);
    assertThat(store.lock(id).orElseThrow().paidSince()).isFalse();

    books.payment(account, 1, LocalDate.parse("2024-12-31"), 1_000);

    assertThat(store.lock(id).orElseThrow().paidSince()).isTrue();
  }

  @Test
  void listsDeadLettersOfTheTenantAndSignalsThatNobodyOwns() {
    store.queue(List.of(mail("k")), NOON, NOON);
    UUID id = store.claim(Medium.EMAIL, NOON, NEVER, 1, 100).get(0);
    store.end(id, new Ending(MessageState.DEAD, 6, null, "MAIL_SERVER_UNREACHABLE"), NOON);
    DeadLetterStore letters = new DeadLetterStore(jdbi);
    Signal poison = new Signal("ID:1", "no json \0", "UNREADABLE_SIGNAL", 4);
    letters.record(poison, NOON.plusSeconds(1));
    letters.record(poison, NOON.plusSeconds(2));

    assertThat(letters.list(new TenantId("lender"), 10))
        .extracting(DeadLetter::type, DeadLetter::attempts, DeadLetter::lastError)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("SIGNAL", 4, "UNREADABLE_SIGNAL"),
            org.assertj.core.groups.Tuple.tuple("EMAIL", 6, "MAIL_SERVER_UNREACHABLE"));
    assertThat(letters.list(new TenantId("another"), 10))
        .extracting(DeadLetter::type)
        .containsExactly("SIGNAL");
  }

  @Test
  void aRedrivenSignalLeavesTheList() {
    DeadLetterStore letters = new DeadLetterStore(jdbi);
    letters.record(new Signal("ID:1", "no json", "UNREADABLE_SIGNAL", 4), NOON);
    UUID id = letters.list(new TenantId("lender"), 1).get(0).id();

    assertThat(letters.redriveSignal(id, NOON)).contains("no json");
    assertThat(letters.redriveSignal(id, NOON)).isEmpty();
    assertThat(letters.list(new TenantId("lender"), 1)).isEmpty();
  }

  private List<StateCount> states() {
    return store.states(new TenantId("lender"));
  }

  private OutboundMail mail(String key) {
    return new OutboundMail(
        new TenantId("lender"), customer, account, "a@b.om", "en", "Subject", "Text", true, key);
  }

  private OutboundMail text(String key) {
    return new OutboundMail(
        new TenantId("lender"),
        customer,
        account,
        "+96890000001",
        "en",
        "",
        "Text",
        true,
        key,
        null,
        Medium.SMS);
  }
}
