package org.tahsil.contact.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tahsil.contact.app.TestContacts.NOW;
import static org.tahsil.contact.app.TestContacts.against;
import static org.tahsil.contact.app.TestContacts.call;
import static org.tahsil.contact.app.TestContacts.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.Test;
import org.tahsil.contact.ContactChannel;
import org.tahsil.contact.ContactDecision;
import org.tahsil.contact.ContactPurpose;
import org.tahsil.contact.ContactRequest;
import org.tahsil.contact.DecisionQuery;
import org.tahsil.contact.DecisionStage;
import org.tahsil.contact.FactKind;
import org.tahsil.contact.Verdict;

/** Decisions from what the books know, each kept with its proof. */
class ContactDecisionsIT {
  private final TestContacts test = new TestContacts();

  @Test
  void aDecisionKeepsItsFactsPacksAndFindings() {
    ContactDecision decision = test.decide(call("R1", NOW));
    assertThat(decision.answer().verdict().verdict()).isEqualTo(Verdict.ALLOW);
    assertThat(decision.answer().packs())
        .hasSize(3)
        .allMatch(pack -> pack.matches("(CORE:2|OM:1|HOUSE:1)#[0-9a-f]{16}"));
    assertThat(decision.answer().facts())
        .contains("\"jurisdiction\":\"OM\"", "\"of_address\":[\"Asia/Muscat\"]");
    assertThat(test.contacts().get(test.portfolio(), decision.id())).isEqualTo(decision);
  }

  @Test
  void theSameRequestOfTheProductGivesItsDecisionAndAnyOtherIsDecidedAnew() {
    ContactDecision first = test.decide(call("R1", NOW));
    test.tell(FactKind.DO_NOT_CONTACT, null, null);
    assertThat(test.decide(call("R1", NOW))).isEqualTo(first);
    assertThat(against(test.decide(call("R1", NOW.plusSeconds(1)))))
        .containsExactly("DO_NOT_CONTACT");
    ContactRequest other = mail("R1", NOW);
    assertThat(against(test.decide(other))).containsExactly("DO_NOT_CONTACT");
    assertThat(test.books().column("select count(*) from contact_decision")).containsExactly("3");
    ContactDecision sent =
        test.contacts()
            .decide(test.portfolio(), List.of(call("R1", NOW)), DecisionStage.SEND, "system")
            .get(0);
    assertThat(against(sent)).containsExactly("DO_NOT_CONTACT");
  }

  @Test
  void aWhatIfIsAnsweredAndNotKept() {
    Instant evening = NOW.plus(Duration.ofHours(5));
    assertThat(test.contacts().whatIf(test.portfolio(), call("R1", evening)).verdict().nextLawful())
        .isEqualTo("2025-01-16T05:00:00Z");
    assertThat(test.books().column("select count(*) from contact_decision")).containsExactly("0");
  }

  @Test
  void severalWhatIfsAreAnsweredInTheirOrder() {
    test.tell(FactKind.OPT_OUT, ContactChannel.EMAIL, "a@example.org");
    assertThat(test.contacts().whatIf(test.portfolio(), List.of(mail("Q", NOW), call("Q", NOW))))
        .extracting(each -> each.verdict().verdict())
        .containsExactly(Verdict.BLOCK, Verdict.ALLOW);
    assertThat(test.contacts().whatIf(test.portfolio(), List.of())).isEmpty();
  }

  @Test
  void whatTheBooksKnowStandsInTheWay() {
    test.sql(
        """
        insert into hold (account_id, placed_by, stops, reason, from_on, to_on, known_on)
        select account_id, 'anna', '{CONTACT}', 'DISPUTE', '2025-01-10', '2025-01-20', '2025-01-10'
          from account
        """);
    ContactDecision held = test.decide(mail("R1", NOW));
    assertThat(against(held)).containsExactly("CONTACT_HOLD", "DISPUTE");
    assertThat(held.answer().verdict().nextLawful()).isEqualTo("2025-01-19T20:00:00Z");
    assertThat(against(test.decide(mail("R2", Instant.parse("2025-01-09T10:00:00Z"))))).isEmpty();
  }

  @Test
  void earlierContactsCount() {
    spoke("2025-01-14T08:00:00Z", "NO_ANSWER");
    assertThat(against(test.decide(call("R1", NOW)))).containsExactly("NO_DAILY_CALLS");
    assertThat(against(test.decide(call("R2", NOW.plus(Duration.ofDays(1)))))).isEmpty();
  }

  @Test
  void messagesInFlightAndInDoubtCountUntilTheyAreKnownNotToHaveCome() {
    test.account("B");
    flying("SENDING", "2025-01-15T08:00:00Z");
    flying("UNKNOWN", "2025-01-15T09:00:00Z");
    assertThat(against(test.decide(mail("R1", NOW)))).isEmpty();
    flying("SENDING", "2026-11-28T09:00:00Z");
    assertThat(against(test.decide(mail("R2", NOW)))).containsExactly("DAY_OF_A_PERSON");
    assertThat(against(test.decide(mail("R3", NOW.plus(Duration.ofDays(1)))))).isEmpty();
    assertThat(against(test.decide(mail("R5", NOW.minusSeconds(60))))).as("before it").isEmpty();
    test.sql("update outbox set state = 'DEAD', ended_at = queued_at where state = 'UNKNOWN'");
    assertThat(against(test.decide(mail("R4", NOW)))).isEmpty();
    test.sql("update outbox set state = 'SENT', untold = true where state = 'DEAD'");
    assertThat(against(test.decide(mail("R6", NOW))))
        .as("sent and not among the contacts yet")
        .containsExactly("DAY_OF_A_PERSON");
    test.sql("insert into call_contact select message_id, now() from outbox");
    assertThat(against(test.decide(mail("R7", NOW)))).as("calls that were told of").isEmpty();
  }

  private void flying(String state, String since) {
    test.sql(
        """
        insert into outbox (message_id, tenant_id, customer_id, type, recipient, language, subject,
                            body, suppress_if_paid, state, next_attempt_at, dedupe_key, queued_at,
                            try_id, sending_at)
        select gen_random_uuid(), tenant_id, customer_id, 'SMS', '+96810001001', 'en', '', 'x',
               false, '%s', now(), gen_random_uuid(), now(), gen_random_uuid(), '%s'
          from customer where customer_ref = 'C-A'
        """
            .formatted(state, since));
  }

  @Test
  void debtsOfOtherPortfoliosAreNotNamed() {
    spoke("2025-01-14T08:00:00Z", "NO_ANSWER");
    test.books()
        .use(
            test.books()
                .portfolios()
                .open(
                    "D",
                    "OMR",
                    org.tahsil.account.DpdConvention.ELAPSED,
                    org.tahsil.account.AllocationRule.HOLD,
                    "2025-01-15"));
    ContactRequest call = call("R1", NOW);
    ContactDecision decision =
        test.decide(
            new ContactRequest(
                "R1",
                call.channel(),
                call.purpose(),
                call.by(),
                call.to(),
                "C-A",
                null,
                call.address(),
                call.content(),
                NOW));
    assertThat(decision.answer().facts())
        .contains("\"elsewhere\":true", "\"history\":[{")
        .doesNotContain("\\u0001", "\"account\":");
  }

  @Test
  void anOptOutCountsAtOnceForItsAddress() {
    test.tell(FactKind.OPT_OUT, ContactChannel.EMAIL, "A@example.org");
    assertThat(against(test.decide(mail("R1", NOW)))).containsExactly("OPTED_OUT");
    assertThat(against(test.decide(call("R2", NOW)))).isEmpty();
    test.tell(FactKind.OPT_OUT, ContactChannel.EMAIL, "A@example.org", false, NOW.minusSeconds(60));
    assertThat(against(test.decide(mail("R3", NOW)))).isEmpty();
  }

  @Test
  void anOptOutIsConfirmedOnce() {
    test.tell(FactKind.OPT_OUT, ContactChannel.EMAIL, "a@example.org");
    assertThat(against(confirm("R1", DecisionStage.QUEUE, "a@example.org"))).isEmpty();
    assertThat(against(confirm("R2", DecisionStage.SEND, "a@example.org"))).isEmpty();
    assertThat(against(confirm("R3", DecisionStage.SEND, "A@Example.org")))
        .containsExactly("OPTED_OUT");
    assertThat(test.contacts().replay(test.portfolio(), confirm("R3").id()).same()).isTrue();
  }

  private ContactDecision confirm(String reference) {
    return confirm(reference, DecisionStage.SEND, "A@Example.org");
  }

  private ContactDecision confirm(String reference, DecisionStage stage, String address) {
    ContactRequest mail = TestContacts.request(reference, ContactChannel.EMAIL, address, NOW);
    ContactRequest confirmation =
        new ContactRequest(
            reference,
            mail.channel(),
            ContactPurpose.OPT_OUT_CONFIRMATION,
            mail.by(),
            mail.to(),
            mail.customer(),
            mail.account(),
            address,
            mail.content(),
            NOW);
    return test.contacts().decide(test.portfolio(), List.of(confirmation), stage, "system").get(0);
  }

  @Test
  void manyAreDecidedInAsFewStatementsAsOne() {
    AtomicInteger statements = new AtomicInteger();
    test.books()
        .server()
        .jdbi()
        .setSqlLogger(
            new SqlLogger() {
              @Override
              public void logAfterExecution(StatementContext context) {
                statements.incrementAndGet();
              }
            });
    test.decide(mail("ONE", NOW));
    int ofOne = statements.getAndSet(0);
    List<ContactRequest> many =
        IntStream.range(0, 300).mapToObj(i -> mail("M" + i, NOW.plusSeconds(i))).toList();
    List<ContactDecision> decided =
        test.contacts().decide(test.portfolio(), many, DecisionStage.QUEUE, "system");
    assertThat(decided)
        .extracting(TestContacts::name)
        .containsExactlyElementsOf(many.stream().map(ContactRequest::reference).toList());
    assertThat(statements.get()).isEqualTo(ofOne).isLessThan(13);
  }

  @Test
  void theLogIsListedNewestFirstByPagesAndFilters() {
    test.decide(mail("R1", NOW));
    test.decide(call("R2", NOW.plus(Duration.ofHours(9))));
    test.decide(mail("R3", NOW));
    assertThat(references(new DecisionQuery(null, null, null, null, 2)))
        .containsExactly("R3", "R2");
    long last =
        test.contacts()
            .list(test.portfolio(), new DecisionQuery(null, null, null, null, 2))
            .get(1)
            .key();
    assertThat(references(new DecisionQuery(null, null, null, last, 2))).containsExactly("R1");
    assertThat(references(new DecisionQuery(Verdict.BLOCK, null, null, null, 9)))
        .containsExactly("R2");
    assertThat(references(new DecisionQuery(null, ContactChannel.EMAIL, "C-A", null, 9)))
        .containsExactly("R3", "R1");
    assertThat(references(new DecisionQuery(null, null, "C-B", null, 9))).isEmpty();
  }

  @Test
  void whatIsUnknownIsRefused() {
    test.account("B");
    ContactRequest call = call("R1", NOW);
    ContactRequest other =
        new ContactRequest(
            "R1",
            call.channel(),
            call.purpose(),
            call.by(),
            call.to(),
            "C-B",
            "A",
            call.address(),
            call.content(),
            NOW);
    assertThatThrownBy(() -> test.decide(other)).hasMessageContaining("UNKNOWN_ACCOUNT_REF");
    assertThatThrownBy(() -> test.contacts().get(test.portfolio(), UUID.randomUUID()))
        .hasMessageContaining("UNKNOWN_CONTACT_DECISION");
  }

  @Test
  void thePortfoliosCapCountsWhatWasAllowedToday() {
    test.sql(
        """
        insert into contact_terms (portfolio_id, valid_from, jurisdiction, role, chosen, house, source, decided_by)
        select portfolio_id, '2025-01-01', 'OM', 'CREDITOR', '{}', '{"DAY_OF_THE_PORTFOLIO.max":"2"}', 'x', 'x'
          from portfolio
        """);
    for (String reference : List.of("R1", "R2", "R3")) {
      test.contacts()
          .decide(test.portfolio(), List.of(mail(reference, NOW)), DecisionStage.SEND, "system");
    }
    assertThat(against(test.decide(mail("R4", NOW)))).containsExactly("DAY_OF_THE_PORTFOLIO");
    assertThat(references(new DecisionQuery(Verdict.BLOCK, null, null, null, 9)))
        .containsExactly("R4", "R3");
  }

  private List<String> references(DecisionQuery query) {
    return test.contacts().list(test.portfolio(), query).stream().map(TestContacts::name).toList();
  }

  private void spoke(String at, String outcome) {
    test.sql(
        """
        insert into interaction (customer_id, account_id, channel, at, direction, outcome)
        select customer_id, account_id, 'CALL', '%s', 'OUTBOUND', '%s' from account
        """
            .formatted(at, outcome));
  }
}
