package org.tahsil.campaign.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.Test;
import org.tahsil.account.AllocationRule;
import org.tahsil.account.DpdConvention;
import org.tahsil.campaign.store.SubjectStore;
import org.tahsil.channel.Outbox.OutboundMail;
import org.tahsil.channel.app.TestClaims;
import org.tahsil.channel.app.Wires;
import org.tahsil.channel.app.WithinAMinute;
import org.tahsil.channel.store.OutboxStore;
import org.tahsil.contact.app.ContactBeans;
import org.tahsil.delinquency.Delinquency;
import org.tahsil.delinquency.app.DelinquencyService;
import org.tahsil.delinquency.store.AccountListStore;
import org.tahsil.delinquency.store.AgeingStore;
import org.tahsil.delinquency.store.AgeingTermsStore;
import org.tahsil.delinquency.store.FactsStore;
import org.tahsil.delinquency.store.NightResultStore;
import org.tahsil.delinquency.store.PositionStore;
import org.tahsil.shared.server.Servers;
import org.tahsil.shared.store.TestLedger;
import org.tahsil.shared.store.TestPortfolios;

/** Reminders of a claim: decided together, and each once more where something happened since. */
class RemindersOfAClaimIT {
  private static final String DAY = "2025-01-15";

  private final ReminderPolicy policy = new ReminderPolicy();
  private final TestLedger books = books();
  private final List<String> sent = new ArrayList<>();
  private Runnable afterThree = () -> {};

  @Test
  void whatHappensWhileAClaimIsSentStopsWhatItConcerns() {
    List<UUID> claim = claim(8);
    afterThree =
        () -> {
          books.pay("A3", "P1", DAY, "10.000");
          sql(
              "update item set due_on = due_on + 90, aged_from = aged_from + 90"
                  + " where account_id = (select account_id from account"
                  + " where account_ref = 'A4')");
          sql(
              "insert into hold (account_id, reason, stops, from_on, placed_by, known_on)"
                  + " select account_id, 'HARDSHIP', '{CONTACT}', '2025-01-01', 'x', '2025-01-15'"
                  + " from account where account_ref = 'A5'");
          sql(
              "insert into contact_fact (customer_id, kind, channel, stands, since, source,"
                  + " told_by) select customer_id, 'OPT_OUT', 'EMAIL', true, '2025-01-15T09:59Z', 'x', 'x'"
                  + " from customer where customer_ref = 'C-A6'");
        };
    deliver(claim);
    assertThat(sent).containsExactly("A0", "A1", "A2", "A7");
    assertThat(ends())
        .containsExactly(
            "SENT",
            "SENT",
            "SENT",
            "SUPPRESSED PAID_SINCE",
            "SUPPRESSED NOTHING_OVERDUE",
            "SUPPRESSED CONTACT_HOLD",
            "SUPPRESSED CONTACT_POLICY.OPTED_OUT",
            "SENT");
    assertThat(decisions()).as("all at once, and the opt-out's anew").isEqualTo(8 + 1);
  }

  @Test
  void theSecondToACustomerIsDecidedAnewForItSeesTheFirst() {
    List<UUID> claim = claim(1);
    claim.addAll(queue("A0", "again"));
    deliver(claim);
    assertThat(decisions()).isEqualTo(2 + 1);
  }

  @Test
  void aMessageMoreCostsAHandfulOfStatements() {
    AtomicInteger statements = new AtomicInteger();
    books
        .server()
        .jdbi()
        .setSqlLogger(
            new SqlLogger() {
              @Override
              public void logAfterExecution(StatementContext context) {
                statements.incrementAndGet();
              }
            });
    int ofTen = statementsOf(claim(10), statements);
    assertThat(ends()).hasSize(10).containsOnly("SENT");
    sql("truncate outbox, interaction cascade");
    int ofThirty = statementsOf(claim(30), statements);
    assertThat(ends()).hasSize(30).containsOnly("SENT");
    assertThat((ofThirty - ofTen) / 20.0).as("of each message").isLessThanOrEqualTo(6);
    assertThat(ofTen - 10 * (ofThirty - ofTen) / 20).as("of the claim").isLessThan(24);
  }

  private int statementsOf(List<UUID> claim, AtomicInteger statements) {
    statements.set(0);
    deliver(claim);
    return statements.get();
  }

  private TestLedger books() {
    List<Object> beans = new ArrayList<>(ContactBeans.all());
    Collections.addAll(
        beans,
        new AgeingStore(),
        new PositionStore(),
        new AccountListStore(),
        new FactsStore(),
        new AgeingTermsStore(),
        new NightResultStore(),
        new DelinquencyService(),
        policy);
    return new TestLedger("OMR", DpdConvention.ELAPSED, AllocationRule.HOLD, DAY, beans.toArray());
  }

  /** Overdue accounts A0, A1 and so on, and a reminder of each. */
  private List<UUID> claim(int many) {
    List<String> refs = IntStream.range(0, many).mapToObj(i -> "A" + i).toList();
    books.accounts(refs);
    refs.forEach(ref -> books.item(ref, "I", "2024-12-01", "10.000"));
    List<UUID> claim = new ArrayList<>();
    refs.forEach(ref -> claim.addAll(queue(ref, "first")));
    return claim;
  }

  private List<UUID> queue(String ref, String key) {
    long account =
        Long.parseLong(
            books
                .column("select account_id from account where account_ref = '" + ref + "'")
                .get(0));
    long customer =
        Long.parseLong(
            books
                .column("select customer_id from account where account_ref = '" + ref + "'")
                .get(0));
    Instant now = Instant.now();
    new OutboxStore(books.server().jdbi())
        .queue(
            List.of(
                new OutboundMail(
                    TestPortfolios.TENANT,
                    customer,
                    account,
                    ref + "@example.org",
                    "en",
                    "Hello",
                    ref,
                    true,
                    ref + ":" + key)),
            now,
            now);
    sql("update outbox set state = 'RELAYED', relayed_at = now() where state = 'QUEUED'");
    return books
        .column("select message_id::text from outbox where dedupe_key = '" + ref + ":" + key + "'")
        .stream()
        .map(UUID::fromString)
        .toList();
  }

  private void deliver(List<UUID> claim) {
    WithinAMinute.begin();
    StillOwed check =
        Wires.into(
            new StillOwed(),
            new SubjectStore(books.server().jdbi()),
            books.portfolios(),
            books.server().get(Delinquency.class),
            policy);
    new TestClaims(
            books.server(),
            check,
            message -> {
              sent.add(message.content().text());
              if (sent.size() == 3) {
                afterThree.run();
              }
            },
            here(),
            books.portfolios(),
            books.story())
        .deliver(claim);
  }

  private List<String> ends() {
    return books.column(
        "select trim(state || ' ' || coalesce(last_error, '')) from outbox order by account_id");
  }

  private int decisions() {
    return books.column("select reference from contact_decision where stage = 'SEND'").size();
  }

  private void sql(String statement) {
    books.server().jdbi().useHandle(handle -> handle.execute(statement));
  }

  private static Servers here() {
    return (Servers)
        Proxy.newProxyInstance(
            Servers.class.getClassLoader(),
            new Class<?>[] {Servers.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "owner", "id" -> "boot-mine";
                  case "isLiving" -> true;
                  case "isClosing" -> false;
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }
}
