package org.tahsil.contact.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.tahsil.contact.app.TestContacts.NOW;
import static org.tahsil.contact.app.TestContacts.against;
import static org.tahsil.contact.app.TestContacts.call;
import static org.tahsil.contact.app.TestContacts.mail;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tahsil.contact.ContactDecision;
import org.tahsil.contact.ContactRequest;
import org.tahsil.contact.DecisionStage;
import org.tahsil.contact.FactKind;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;

/** Decisions that callers have kept under their own references. */
class ContactWishesIT {
  private final TestContacts test = new TestContacts();

  @Test
  void theSameReferenceGivesTheSameDecisionAndAnotherContactIsRefused() {
    ContactDecision first = test.keep(call("R1", NOW), DecisionStage.QUEUE);
    test.tell(FactKind.DO_NOT_CONTACT, null, null);
    assertThat(test.keep(call("R1", NOW), DecisionStage.QUEUE)).isEqualTo(first);
    Refusal refused = refusal(mail("R1", NOW));
    assertThat(refused.kind()).isEqualTo(Refusal.Kind.CONFLICT);
    assertThat(refused.code()).isEqualTo("CONTACT_REFERENCE_TAKEN");
    assertThat(refusal(call("R1", NOW.plusSeconds(1))).code()).isEqualTo("CONTACT_REFERENCE_TAKEN");
    assertThat(kept()).isEqualTo("1");
  }

  @Test
  void anOptOutBetweenTheStagesStopsTheContactUnderTheSameReference() {
    ContactDecision queued = test.keep(call("R1", NOW), DecisionStage.QUEUE);
    assertThat(against(queued)).isEmpty();
    test.tell(FactKind.DO_NOT_CONTACT, null, null);
    ContactDecision sent = test.keep(call("R1", NOW), DecisionStage.SEND);
    assertThat(against(sent)).containsExactly("DO_NOT_CONTACT");
    assertThat(sent.stage()).isEqualTo(DecisionStage.SEND);
    assertThat(test.keep(call("R1", NOW), DecisionStage.QUEUE)).isEqualTo(queued);
    assertThat(test.keep(call("R1", NOW), DecisionStage.SEND)).isEqualTo(sent);
    assertThat(kept()).isEqualTo("2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"SYSTEM:reminder:A", "system:x", "sYsTeM:", "  System:send:1"})
  void referencesOfTheProductAreRefused(String reference) {
    Refusal refused = refusal(call(reference, NOW));
    assertThat(refused.code()).isEqualTo("RESERVED_REFERENCE");
    assertThat(refused.field()).isEqualTo("reference");
    assertThat(refused.value()).isEqualTo(reference);
    assertThat(kept()).isEqualTo("0");
  }

  @Test
  void theProductsOwnReferencesAreAllReserved() {
    String own = test.decide(call("R1", NOW)).answer().request().reference();
    assertThat(own).matches("SYSTEM:R1:[0-9a-f]{64}");
    assertThat(refusal(call(own, NOW)).code()).isEqualTo("RESERVED_REFERENCE");
    assertThat(test.keep(call("SYSTEMS", NOW), DecisionStage.QUEUE)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(longs = {-301, 301, -86_400, 31_536_000})
  void whatIsNotAboutNowIsNotKept(long seconds) {
    Instant at = NOW.plusSeconds(seconds);
    Refusal refused = refusal(call("R1", at));
    assertThat(refused.code()).isEqualTo("CONTACT_NOT_NOW");
    assertThat(refused.field()).isEqualTo("at");
    assertThat(refused.value()).isEqualTo(at.toString());
    assertThat(refused.facts()).containsEntry("now", NOW.toString());
    assertThat(kept()).isEqualTo("0");
    assertThat(test.contacts().whatIf(test.portfolio(), call("R1", at))).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(longs = {-300, 300})
  void fiveMinutesEitherWayAreNowAndTheDecisionStaysKnown(long seconds) {
    ContactRequest near = call("R1", NOW.plusSeconds(seconds));
    ContactDecision kept = test.keep(near, DecisionStage.QUEUE);
    test.books().portfolios().moveClock(test.portfolio(), NOW.plus(Duration.ofHours(3)));
    assertThat(test.keep(near, DecisionStage.QUEUE)).isEqualTo(kept);
  }

  @Test
  void whoNamesNoInstantGetsTheKeptDecisionAgainHoweverTheClockRan() {
    ContactDecision kept = test.keepNow(call("R1", NOW));
    assertThat(test.keepNow(call("R1", NOW.plusSeconds(2)))).isEqualTo(kept);
    assertThat(test.keepNow(call("R1", NOW.plus(Duration.ofHours(8))))).isEqualTo(kept);
    RefusedException other =
        catchThrowableOfType(
            RefusedException.class, () -> test.keepNow(mail("R1", NOW.plus(Duration.ofHours(8)))));
    assertThat(other.refusal().code()).isEqualTo("CONTACT_REFERENCE_TAKEN");
    assertThat(kept()).isEqualTo("1");
  }

  private Refusal refusal(ContactRequest request) {
    return catchThrowableOfType(
            RefusedException.class, () -> test.keep(request, DecisionStage.QUEUE))
        .refusal();
  }

  private String kept() {
    return test.books().column("select count(*) from contact_decision").get(0);
  }
}
