package org.tahsil.campaign.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tahsil.account.AllocationRule;
import org.tahsil.account.DpdConvention;
import org.tahsil.campaign.domain.Candidate;
import org.tahsil.campaign.domain.Choice;
import org.tahsil.campaign.domain.ReminderTier;
import org.tahsil.campaign.store.SubjectStore.Subject;
import org.tahsil.channel.Medium;
import org.tahsil.channel.Objection;
import org.tahsil.channel.OutgoingMail;
import org.tahsil.contact.Addressee;
import org.tahsil.contact.ContactBy;
import org.tahsil.contact.ContactChannel;
import org.tahsil.contact.ContactDecision;
import org.tahsil.contact.ContactPurpose;
import org.tahsil.contact.ContactRequest;
import org.tahsil.contact.ContactSettings;
import org.tahsil.contact.ContactTerms;
import org.tahsil.contact.Contacts;
import org.tahsil.contact.CreditorRole;
import org.tahsil.contact.DecisionStage;
import org.tahsil.contact.DecisionWish;
import org.tahsil.contact.MessageContent;
import org.tahsil.contact.OwnReferences;
import org.tahsil.contact.app.ContactBeans;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.money.Money;
import org.tahsil.shared.store.TestLedger;

/** Reminders pass the contact policy when they are queued and when they are sent. */
class ReminderPolicyIT {
  private static final Instant NIGHT = Instant.parse("2025-01-14T19:30:00Z");
  private static final Instant LATE_NIGHT = Instant.parse("2025-01-16T19:30:00Z");
  private static final Instant SENT = Instant.parse("2025-01-15T10:00:00Z");

  private final ReminderPolicy policy = new ReminderPolicy();
  private final TestLedger books = books();

  @Test
  void whoeverOptedOutIsNotRemindedAndTheRuleIsNamed() {
    books.account("A");
    books.account("B");
    OptOuts.tell(books, "C-B", "2025-01-10T10:00:00Z");
    List<Choice> judged = judged("A", "B");
    assertThat(judged)
        .extracting(Choice::code)
        .containsExactly("REMIND", "CONTACT_POLICY.OPTED_OUT");
    assertThat(judged("A", "B")).isEqualTo(judged);
    assertThat(decisions("QUEUE")).containsExactly("ALLOW", "BLOCK");
  }

  @Test
  void anOptOutAfterTheNightStopsTheMailAtTheMomentOfSending() {
    books.account("A");
    assertThat(judged("A")).extracting(Choice::code).containsExactly("REMIND");
    assertThat(policy.objection(subject(), mail(0))).isEmpty();
    OptOuts.tell(books, "C-A", "2025-01-15T09:59:00Z");
    assertThat(policy.objection(subject(), mail(1)))
        .contains(Objection.lasting("CONTACT_POLICY.OPTED_OUT"));
    assertThat(decisions("SEND")).containsExactly("ALLOW", "BLOCK");
  }

  /** A simulated clock may stand still between two tries, of which the first was cut off. */
  @Test
  void sendingIsDecidedAnewThoughTheClockStandsStill() {
    books.account("A");
    assertThat(policy.objection(subject(), mail(0))).isEmpty();
    OptOuts.tell(books, "C-A", "2025-01-15T09:59:00Z");
    assertThat(policy.objection(subject(), mail(0)))
        .contains(Objection.lasting("CONTACT_POLICY.OPTED_OUT"));
  }

  /** For collectors of others' debts in the United States a mail waits from 21:00 to 08:00. */
  @Test
  void whatIsForbiddenOnlyNowWaitsForItsMoment() {
    books.account("A");
    collectForOthers();
    books.server().jdbi().useHandle(h -> h.execute("update customer set country = 'OM'"));
    assertThat(judged(LATE_NIGHT, "A")).extracting(Choice::code).containsExactly("REMIND");
    assertThat(decisions("QUEUE")).containsExactly("BLOCK", "ALLOW_WITH_WARNING");
    books.portfolios().moveClock(books.portfolio(), LATE_NIGHT);
    assertThat(policy.objection(subject(), mail(0)))
        .contains(new Objection("CONTACT_POLICY.HOURS", Duration.ofMinutes(510)));
    books.portfolios().moveClock(books.portfolio(), LATE_NIGHT.plusSeconds(510 * 60));
    assertThat(policy.objection(subject(), mail(0))).isEmpty();
    assertThat(decisions("SEND")).containsExactly("BLOCK", "ALLOW_WITH_WARNING");
  }

  /** An agent knows the account, the night and the address; none of it may stop a night. */
  @Test
  void whoTakesTheReferencesOfTheNightBeforehandStopsNothing() {
    books.account("A");
    String guessed = "reminder:A:%s:30".formatted(NIGHT);
    ContactDecision taken = keep(guessed);
    assertThat(taken.answer().request().reference()).isEqualTo(guessed);
    assertThatThrownBy(() -> keep("system:" + guessed)).hasMessageContaining("RESERVED_REFERENCE");
    assertThat(judged("A")).extracting(Choice::code).containsExactly("REMIND");
    assertThat(policy.objection(subject(), mail(0))).isEmpty();
    assertThat(books.column("select reference from contact_decision where decided_by = 'system'"))
        .hasSize(2)
        .allMatch(OwnReferences::reserve);
  }

  private ContactDecision keep(String reference) {
    ContactRequest call =
        new ContactRequest(
            reference,
            ContactChannel.CALL,
            ContactPurpose.SERVICE,
            ContactBy.PERSON,
            Addressee.CUSTOMER,
            "C-A",
            "A",
            null,
            MessageContent.UNKNOWN,
            books.portfolios().now(books.portfolio()));
    return books
        .server()
        .get(Contacts.class)
        .keep(books.portfolio(), new DecisionWish(call, DecisionStage.QUEUE, false), "anna");
  }

  /** A night is repeated after the customer's language or mail address was changed. */
  @Test
  void aRepeatedNightDecidesAnewOnWhatWasChanged() {
    books.account("A");
    Candidate before = candidate("A", false);
    Candidate.Party party = before.party();
    Candidate moved =
        with(
            before,
            new Candidate.Party(
                party.accountId(),
                "A",
                party.customerId(),
                "C-A",
                "Salim",
                "new@example.org",
                "en"));
    for (Candidate each : List.of(before, arabic(), moved, before)) {
      assertThat(policy.judged(Choice.among(List.of(each)), books.portfolio(), NIGHT))
          .extracting(Choice::code)
          .containsExactly("REMIND");
    }
    assertThat(decisions("QUEUE")).hasSize(3);
  }

  private Candidate arabic() {
    Candidate of = candidate("A", false);
    Candidate.Party party = of.party();
    return with(
        of,
        new Candidate.Party(
            party.accountId(), "A", party.customerId(), "C-A", "Salim", party.email(), "ar"));
  }

  private static Candidate with(Candidate of, Candidate.Party party) {
    return new Candidate(
        party,
        of.trigger(),
        of.tier(),
        of.daysPastDue(),
        of.overdue(),
        of.oldestDue(),
        of.noContact(),
        of.promised(),
        of.manualUntil());
  }

  @Test
  void whatIsTurnedDownAlreadyIsNotAskedAbout() {
    books.account("A");
    Choice held = Choice.among(List.of(candidate("A", true))).get(0);
    assertThat(policy.judged(List.of(held), books.portfolio(), NIGHT)).containsExactly(held);
    assertThat(decisions("QUEUE")).isEmpty();
  }

  @Test
  void aTextIsDecidedOnAsAText() {
    books.account("A");
    OptOuts.tell(books, "C-A", "2025-01-10T10:00:00Z");
    OutgoingMail text =
        new OutgoingMail(1, "+96890000001", "en", "reminder:1:2025-01-14", 0, Medium.SMS);

    assertThat(policy.objection(subject(), mail(0)).orElseThrow().code()).endsWith("OPTED_OUT");
    assertThat(policy.objection(subject(), text).map(Objection::code).orElse(""))
        .doesNotContain("OPTED_OUT");
  }

  private void collectForOthers() {
    ContactTerms terms =
        new ContactTerms(
            "US",
            CreditorRole.COLLECTOR,
            List.of(),
            Map.of(),
            "Manual 4",
            LocalDate.of(2025, 1, 16),
            null);
    books.server().get(ContactSettings.class).set(books.portfolio(), terms, "ada");
  }

  private List<Choice> judged(String... accounts) {
    return judged(NIGHT, accounts);
  }

  private List<Choice> judged(Instant at, String... accounts) {
    List<Candidate> candidates =
        List.of(accounts).stream().map(account -> candidate(account, false)).toList();
    return policy.judged(Choice.among(candidates), books.portfolio(), at);
  }

  private Candidate candidate(String account, boolean held) {
    long id =
        Long.parseLong(
            books
                .column("select account_id from account where account_ref = '" + account + "'")
                .get(0));
    return new Candidate(
        new Candidate.Party(
            id, account, id, "C-" + account, "Salim", account + "@example.org", "en"),
        30,
        ReminderTier.FIRM,
        30,
        Money.of("10.000", Currency.getInstance("OMR")),
        LocalDate.of(2024, 12, 15),
        held,
        false,
        null);
  }

  private Subject subject() {
    return new Subject(books.portfolio().id(), new AccountRef("A"), new CustomerRef("C-A"));
  }

  private static OutgoingMail mail(int attempts) {
    return new OutgoingMail(1, "A@example.org", "en", "reminder:1:2025-01-14", attempts);
  }

  private List<String> decisions(String stage) {
    return books.column(
        "select verdict from contact_decision where stage = '%s' order by decision_key"
            .formatted(stage));
  }

  private TestLedger books() {
    List<Object> beans = new ArrayList<>(ContactBeans.all());
    beans.add(policy);
    TestLedger made =
        new TestLedger(
            "OMR",
            DpdConvention.ELAPSED,
            AllocationRule.HOLD,
            SENT.toString().substring(0, 10),
            beans.toArray());
    return made;
  }
}
