package org.tahsil.assist.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tahsil.assist.domain.Given.TODAY;
import static org.tahsil.assist.domain.Given.hold;
import static org.tahsil.assist.domain.Given.position;
import static org.tahsil.assist.domain.PolicyGiven.allowed;
import static org.tahsil.assist.domain.PolicyGiven.answers;
import static org.tahsil.assist.domain.PolicyGiven.blocked;
import static org.tahsil.assist.domain.PolicyGiven.finding;
import static org.tahsil.assist.domain.PolicyGiven.warned;
import static org.tahsil.contact.ContactChannel.CALL;
import static org.tahsil.contact.ContactChannel.EMAIL;
import static org.tahsil.contact.ContactChannel.SMS;
import static org.tahsil.contact.RuleOutcome.BLOCKED;
import static org.tahsil.contact.RuleOutcome.FACT_MISSING;
import static org.tahsil.contact.RuleOutcome.PASSED;
import static org.tahsil.contact.RuleOutcome.WARNED;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.tahsil.assist.AssistSentences;
import org.tahsil.assist.Briefing.Statement;
import org.tahsil.concern.Concern;
import org.tahsil.concern.ConcernKind;
import org.tahsil.concern.ConcernState;
import org.tahsil.hold.Hold;
import org.tahsil.hold.Stop;
import org.tahsil.shared.id.CustomerRef;

/** What the contact policy decides, among the barriers. */
class PolicyBarriersTest {
  private static final AssistSentences ENGLISH = AssistSentences.in(Locale.ENGLISH);

  @Test
  void whereNothingIsToBeMindedOneLineNamesTheRulesThatPassed() {
    List<Statement> said = said(answers(allowed(CALL), allowed(SMS), allowed(EMAIL)));
    assertThat(codes(said)).containsExactly("NOTHING_FORBIDS");
    assertThat(ENGLISH.of(said.get(0))).endsWith("nor does a rule of CORE:1, OM:1.");
    assertThat(ENGLISH.of(said.get(0).source())).endsWith("asked for 2025-01-01 12:00");
    assertThat(Barriers.stopContact(said)).isFalse();
  }

  @Test
  void whatForbidsACallIsSaidFirstLawBeforeHouseAndStopsContact() {
    List<Statement> said =
        said(
            answers(
                blocked(
                    CALL,
                    "2025-01-02T05:00:30Z",
                    finding("CORE", "LAW_KNOWN", PASSED),
                    finding("HOUSE", "QUIET_HOURS", BLOCKED),
                    finding("OM", "HOURS", BLOCKED)),
                allowed(SMS)),
            hold(null, TODAY, null, Stop.FEES));
    assertThat(codes(said))
        .containsExactly("CALL_BLOCKED", "CALL_BLOCKED", "HOLD_STOPS_FEES", "MESSAGE_ALLOWED");
    assertThat(said.get(0).facts())
        .containsEntry("rule", "HOURS")
        .containsEntry("pack", "OM:1")
        .containsEntry("next", "2025-01-02 09:01");
    assertThat(ENGLISH.of(said.get(0)))
        .isEqualTo(
            "Do not call now. Clause of HOURS. A call may be made from 2025-01-02 09:01"
                + " (Asia/Muscat).");
    assertThat(Barriers.stopContact(said)).isTrue();
  }

  @Test
  void aMissingNumberStopsContactAndIsNamed() {
    List<Statement> said =
        said(answers(blocked(CALL, null, finding("CORE", "ADDRESS_KNOWN", FACT_MISSING))));
    assertThat(codes(said)).containsExactly("CALL_FACT_MISSING");
    assertThat(ENGLISH.of(said.get(0)))
        .isEqualTo("Do not call: no number of the customer is known. Clause of ADDRESS_KNOWN.");
    assertThat(Barriers.stopContact(said)).isTrue();
  }

  @Test
  void aForbiddenMessageIsSaidAfterTheBooksByItsStrictestRuleAndStopsNoCall() {
    List<Statement> said =
        said(
            answers(
                allowed(CALL),
                blocked(
                    SMS,
                    null,
                    finding("HOUSE", "SMS_OF_A_PERSON", BLOCKED),
                    finding("CORE", "OPTED_OUT", BLOCKED))),
            hold(null, TODAY, null, Stop.FEES));
    assertThat(codes(said)).containsExactly("HOLD_STOPS_FEES", "MESSAGE_BLOCKED", "CALL_ALLOWED");
    assertThat(ENGLISH.of(said.get(1)))
        .isEqualTo(
            "SMS: do not write now. Clause of OPTED_OUT. No later moment is known at which it may"
                + " be sent.");
    assertThat(Barriers.stopContact(said)).isFalse();
  }

  @Test
  void aWarningIsSaidOnceAndNotWhereTheBooksTellTheSame() {
    List<Statement> said =
        said(
            answers(
                warned(
                    CALL,
                    finding("HOUSE", "VULNERABLE", WARNED),
                    finding("HOUSE", "OPEN_PROMISE", WARNED)),
                warned(
                    SMS,
                    finding("HOUSE", "VULNERABLE", WARNED),
                    finding("HOUSE", "PREFERRED_CHANNEL", WARNED))));
    assertThat(codes(said)).containsExactly("CALL_WARNED", "MESSAGE_WARNED");
    assertThat(said.get(1).facts()).containsEntry("rule", "PREFERRED_CHANNEL");
    assertThat(Barriers.stopContact(said)).isFalse();
  }

  @Test
  void aRuleThatTwoPeopleHaveSetAsideIsToldWithItsEndEvenWhereTheBooksTellTheSame() {
    List<Statement> said =
        said(answers(warned(CALL, PolicyGiven.setAside("OPEN_PROMISE", "2025-01-04T20:00:00Z"))));
    assertThat(codes(said)).containsExactly("CALL_SET_ASIDE");
    assertThat(ENGLISH.of(said.get(0)))
        .isEqualTo(
            "Before a call, mind: Clause of OPEN_PROMISE. Two people have set this rule of the"
                + " house aside until 2025-01-05 00:00 (Asia/Muscat).");
  }

  @Test
  void aConcernThatIsUndecidedPastItsDayIsTold() {
    Concern late =
        new Concern(
            12,
            new Concern.Subject(new CustomerRef("C"), "Salim", null),
            ConcernKind.HARDSHIP,
            "JOB_LOSS",
            null,
            null,
            null,
            null,
            List.of(),
            "anna",
            TODAY.minusDays(9),
            new Concern.Standing(ConcernState.OPEN, null, "CARE", TODAY.minusDays(1)),
            null,
            null,
            1);
    List<Statement> said = said(answers(allowed(CALL)), List.of(), List.of(late));
    assertThat(codes(said)).containsExactly("CONCERN_OVERDUE", "CALL_ALLOWED");
    assertThat(ENGLISH.of(said.get(0))).contains("(hardship)", "2024-12-31");
    assertThat(ENGLISH.of(said.get(0).source())).isEqualTo("Concern 12 of 2024-12-23");
  }

  private static List<Statement> said(PolicyAnswers policy, Hold... holds) {
    return said(policy, List.of(holds), List.of());
  }

  private static List<Statement> said(
      PolicyAnswers policy, List<Hold> holds, List<Concern> overdue) {
    return Barriers.of(
        new Barriers.Facts(
            position("100.000", "40.000", "0.000"),
            holds,
            List.of(),
            null,
            null,
            List.of(),
            overdue,
            policy,
            "reader"));
  }

  private static List<String> codes(List<Statement> said) {
    return said.stream().map(Statement::code).toList();
  }
}
