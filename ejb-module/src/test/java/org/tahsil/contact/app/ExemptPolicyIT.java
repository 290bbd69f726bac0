package org.tahsil.contact.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tahsil.contact.app.TestContacts.NOW;
import static org.tahsil.contact.app.TestContacts.against;
import static org.tahsil.contact.app.TestContacts.mail;
import static org.tahsil.contact.app.TestExemptions.ANNA;
import static org.tahsil.contact.app.TestExemptions.MAX;
import static org.tahsil.contact.app.TestExemptions.wish;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tahsil.account.AllocationRule;
import org.tahsil.account.DpdConvention;
import org.tahsil.account.Portfolio;
import org.tahsil.approval.ApprovalState;
import org.tahsil.contact.ContactDecision;
import org.tahsil.contact.ContactRequest;
import org.tahsil.contact.DecisionStage;
import org.tahsil.contact.Exemption;
import org.tahsil.contact.FactKind;
import org.tahsil.contact.Finding;
import org.tahsil.contact.Verdict;

/** What the policy makes of a house rule that two people have set aside. */
class ExemptPolicyIT {
  private final TestExemptions office = new TestExemptions();
  private final TestContacts test = office.test;

  @BeforeEach
  void sheMourns() {
    test.tell(FactKind.BEREAVEMENT, null, null);
  }

  @Test
  void itWarnsAtQueueAndAtSendOnceASecondPersonAgreed() {
    assertThat(against(test.decide(mail("R1", NOW)))).containsExactly("BEREAVEMENT");
    office.ask(wish(5), ANNA);
    assertThat(against(test.decide(mail("R2", NOW)))).containsExactly("BEREAVEMENT");
    Exemption granted = office.decide(office.all().get(0), ApprovalState.GRANTED, MAX);
    ContactDecision queued = test.decide(mail("R3", NOW));
    ContactDecision sent =
        test.contacts()
            .decide(test.portfolio(), List.of(mail("R3", NOW)), DecisionStage.SEND, "system")
            .get(0);
    for (ContactDecision decision : List.of(queued, sent)) {
      assertThat(decision.answer().verdict().verdict()).isEqualTo(Verdict.ALLOW_WITH_WARNING);
      assertThat(mourning(decision).figures())
          .containsEntry("set_aside", granted.id().toString())
          .containsEntry("set_aside_until", "2025-01-19T20:00:00Z");
      assertThat(test.contacts().replay(test.portfolio(), decision.id()).same()).isTrue();
    }
  }

  @Test
  void itCountsAgainFromTheDayNamed() {
    office.granted(wish(5));
    Instant midnight = Instant.parse("2025-01-19T20:00:00Z");
    assertThat(against(test.decide(mail("R1", midnight.minusSeconds(1))))).isEmpty();
    assertThat(against(test.decide(mail("R2", midnight)))).containsExactly("BEREAVEMENT");
  }

  @Test
  void itCountsAgainFromTheInstantOfAnEarlyEnd() {
    Exemption granted = office.granted(wish(5));
    test.books().portfolios().moveClock(test.portfolio(), NOW.plusSeconds(60));
    office.exemptions().end(test.portfolio(), granted.id(), "She said no", ANNA);
    assertThat(against(test.decide(mail("R1", NOW.plusSeconds(59))))).isEmpty();
    assertThat(against(test.decide(mail("R2", NOW.plusSeconds(60)))))
        .containsExactly("BEREAVEMENT");
  }

  @Test
  void ofAnotherAccountItIsNotMeantAndOfAllItIs() {
    test.account("B");
    test.sql("update account set customer_id = (select min(customer_id) from customer)");
    office.granted(wish("BEREAVEMENT", "B", 5));
    assertThat(against(test.decide(mail("R1", NOW)))).containsExactly("BEREAVEMENT");
    office.granted(wish("BEREAVEMENT", null, 5));
    assertThat(against(test.decide(mail("R2", NOW)))).isEmpty();
  }

  @Test
  void aLawStaysAndAnotherPortfolioKnowsNothingOfIt() {
    office.granted(wish("BEREAVEMENT", null, 5));
    test.tell(FactKind.DO_NOT_CONTACT, null, null);
    assertThat(against(test.decide(mail("R1", NOW)))).containsExactly("DO_NOT_CONTACT");
    Portfolio other =
        test.books()
            .portfolios()
            .open("Q", "OMR", DpdConvention.ELAPSED, AllocationRule.HOLD, "2025-01-15");
    ContactRequest elsewhere = ofNoDebt(mail("R2", NOW));
    assertThat(test.contacts().whatIf(other, elsewhere).verdict().against().map(Finding::rule))
        .containsExactly("DO_NOT_CONTACT", "BEREAVEMENT");
  }

  @Test
  void manyAreLoadedByOneStatement() {
    office.granted(wish(5));
    test.account("B");
    AtomicInteger loads = new AtomicInteger();
    test.books()
        .server()
        .jdbi()
        .setSqlLogger(
            new SqlLogger() {
              @Override
              public void logBeforeExecution(StatementContext context) {
                if (context.getRenderedSql().contains("from contact_exemption")) {
                  loads.incrementAndGet();
                }
              }
            });
    List<ContactRequest> requests = List.of(mail("R1", NOW), mail("R2", NOW.plusSeconds(1)));
    assertThat(test.contacts().whatIf(test.portfolio(), requests))
        .extracting(answer -> answer.verdict().verdict())
        .containsOnly(Verdict.ALLOW_WITH_WARNING);
    assertThat(loads).hasValue(1);
  }

  private static Finding mourning(ContactDecision decision) {
    return decision.answer().verdict().findings().stream()
        .filter(finding -> finding.rule().equals("BEREAVEMENT"))
        .findFirst()
        .orElseThrow();
  }

  private static ContactRequest ofNoDebt(ContactRequest of) {
    return new ContactRequest(
        of.reference(),
        of.channel(),
        of.purpose(),
        of.by(),
        of.to(),
        of.customer(),
        null,
        of.address(),
        of.content(),
        of.at());
  }
}
