package org.tahsil.erasure.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tahsil.account.AllocationRule;
import org.tahsil.account.DpdConvention;
import org.tahsil.account.Portfolios;
import org.tahsil.audit.TimelineEntry;
import org.tahsil.audit.app.WordsServices;
import org.tahsil.erasure.store.ObstacleStore;
import org.tahsil.hold.HoldReason;
import org.tahsil.hold.NewHold;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;
import org.tahsil.shared.store.TestLedger;

/** Business date 2028-01-01; what happened lies in 2024, and two years are kept after it. */
class ErasuresIT {
  private final TestLedger books =
      new TestLedger("OMR", DpdConvention.ELAPSED, AllocationRule.HOLD, "2028-01-01");
  private final WordsServices words = new WordsServices(books.server().jdbi());
  private long account;
  private long customer;

  @BeforeEach
  void tellWords() {
    account = books.account("A");
    customer = Long.parseLong(books.column("select customer_id::text from account").get(0));
    tell("2024-05-01T10:00:00Z", "k1");
  }

  @Test
  void erasesOnceAndTellsOfIt() {
    assertThat(erase("C-A")).isTrue();
    assertThat(erase("C-A")).isFalse();

    List<TimelineEntry> told = words.timeline().page(account, customer, null, 10).entries();
    assertThat(told).extracting(TimelineEntry::kind).containsExactly("WORDS_ERASED", "INTERACTION");
    assertThat(told.get(1).facts()).containsEntry("note", TimelineEntry.ERASED);
    assertThat(books.column("select erased_by || ': ' || erased_why from person_key"))
        .containsExactly("admin: request 17");
  }

  @Test
  void erasesAgainWhatWasToldAfterwardsWhenItsTimeHasCome() {
    erase("C-A");
    tell("2025-12-31T10:00:00Z", "k2");

    assertThat(erase("C-A")).isTrue();
    assertThat(books.column("select kind from timeline_entry where kind = 'WORDS_ERASED'"))
        .hasSize(2);
  }

  @Test
  void refusesBeforeTheTimeOfKeepingHasPassedAndTellsUntilWhen() {
    tell("2026-01-02T10:00:00Z", "k2");

    assertThat(refusal().code()).isEqualTo("ERASURE_TOO_EARLY");
    assertThat(refusal().value()).isEqualTo("2028-01-02");
    assertThat(books.column("select key_no::text from person_key where wrapped_key is null"))
        .isEmpty();
  }

  @Test
  void refusesWhileACaseIsOpen() {
    execute(
        "insert into collection_case (portfolio_id, customer_id, opened_for, opened_on, state,"
            + " next_action, due_at, priority) values (%d, %d, 'BY_HAND', '2024-01-01', 'OPEN',"
            + " 'CALL', now(), 'LOW')");

    assertThat(refusal().kind()).isEqualTo(Refusal.Kind.CONFLICT);
    assertThat(refusal().value()).isEqualTo("case");
  }

  @Test
  void refusesWhileAnAccountIsHeld() {
    books
        .holds()
        .place(
            books.portfolio(),
            new AccountRef("A"),
            new NewHold(
                HoldReason.HARDSHIP,
                null,
                null,
                Set.of(),
                LocalDate.parse("2027-12-01"),
                null,
                null),
            "agent");

    assertThat(refusal().value()).isEqualTo("hold");
  }

  @Test
  void refusesWhatWasToldBeforeWordsWereSealedAndErasesNothing() {
    execute(
        "insert into timeline_entry (customer_id, at, kind, actor, facts, dedupe_key) select c,"
            + " '2024-01-01', 'INTERACTION', 'agent', '{\"note\": \"ill\"}', 'k0 ' || p"
            + " from (values (%d, %d)) v(p, c)");

    assertThat(refusal().code()).isEqualTo("WORDS_BEFORE_SEALING");
    assertThat(books.column("select key_no::text from person_key where wrapped_key is null"))
        .isEmpty();
  }

  @Test
  void theClockThatIsFurthestBackCounts() {
    tell("2026-01-02T10:00:00Z", "k2");
    books.use(
        books
            .portfolios()
            .open("AHEAD", "OMR", DpdConvention.ELAPSED, AllocationRule.HOLD, "2035-01-01"));

    assertThat(refusal().code()).isEqualTo("ERASURE_TOO_EARLY");
  }

  @Test
  void knowsNoCustomerOfAnotherName() {
    assertThatThrownBy(() -> erase("C-B"))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.refusal().kind()).isEqualTo(Refusal.Kind.UNKNOWN));
  }

  private Refusal refusal() {
    try {
      erase("C-A");
    } catch (RefusedException refused) {
      return refused.refusal();
    }
    throw new AssertionError("nothing was refused");
  }

  @SuppressWarnings("UnnecessaryAssignment") // there is no container here
  private boolean erase(String ref) {
    ErasuresService service = new ErasuresService();
    service.portfolios = books.server().get(Portfolios.class);
    service.words = words.words();
    service.obstacles = new ObstacleStore(books.server().jdbi());
    service.keep = "P2Y";
    return books
        .server()
        .transactions()
        .in(
            () ->
                service.eraseWords(books.portfolio(), new CustomerRef(ref), "admin", "request 17"));
  }

  private void tell(String at, String key) {
    TimelineEntry entry =
        new TimelineEntry(
            customer,
            account,
            Instant.parse(at),
            "INTERACTION",
            "agent",
            Map.of("note", "she is in hospital"),
            key);
    words.timeline().append(List.of(entry));
  }

  private void execute(String sql) {
    books
        .server()
        .jdbi()
        .useHandle(h -> h.execute(sql.formatted(books.portfolio().id().value(), customer)));
  }
}
