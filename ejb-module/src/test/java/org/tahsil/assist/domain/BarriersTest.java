package org.tahsil.assist.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tahsil.assist.domain.Given.TODAY;
import static org.tahsil.assist.domain.Given.hold;
import static org.tahsil.assist.domain.Given.omr;
import static org.tahsil.assist.domain.Given.position;
import static org.tahsil.assist.domain.Given.promise;
import static org.tahsil.assist.domain.Given.work;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tahsil.arrangement.Arrangement;
import org.tahsil.arrangement.ArrangementState;
import org.tahsil.assist.Briefing.Statement;
import org.tahsil.casework.LeftOut;
import org.tahsil.casework.WorkItem;
import org.tahsil.contact.ContactChannel;
import org.tahsil.delinquency.Position;
import org.tahsil.hold.Hold;
import org.tahsil.hold.Stop;

class BarriersTest {
  private static final Position LATE = position("100.000", "40.000", "0.000");

  @Test
  void nothingForbidsIsSaidOnlyWhereNothingDoes() {
    List<Statement> said = said(LATE, List.of(), List.of(), null, null);
    assertThat(codes(said)).containsExactly("NOTHING_FORBIDS");
    assertThat(Barriers.stopContact(said)).isFalse();
  }

  @Test
  void aHoldOfTheAccountStopsContactAndOneOfAnItemOnlyTalkOfIt() {
    List<Statement> whole = held(hold(null, TODAY, null, Stop.CONTACT));
    assertThat(codes(whole)).containsExactly("HOLD_STOPS_CONTACT", "CALL_ALLOWED");
    assertThat(Barriers.stopContact(whole)).isTrue();
    List<Statement> item = held(hold("I1", TODAY, null, Stop.CONTACT, Stop.DEBITS));
    assertThat(codes(item))
        .containsExactly("HOLD_STOPS_CONTACT_OF_ITEM", "HOLD_STOPS_DEBITS", "CALL_ALLOWED");
    assertThat(Barriers.stopContact(item)).isFalse();
  }

  @Test
  void aHoldCountsFromItsFirstDayUntilTheDayBeforeItsEnd() {
    assertThat(codes(held(hold(null, TODAY.plusDays(1), null, Stop.CONTACT))))
        .containsExactly("NOTHING_FORBIDS");
    assertThat(codes(held(hold(null, TODAY.minusDays(9), TODAY, Stop.CONTACT))))
        .containsExactly("NOTHING_FORBIDS");
    assertThat(held(hold(null, TODAY.minusDays(9), TODAY.plusDays(1), Stop.CONTACT)).get(0))
        .satisfies(
            one -> {
              assertThat(one.facts()).containsEntry("until", "2025-01-02");
              assertThat(one.source().facts()).containsEntry("by", "anna");
            });
  }

  @Test
  void whatIsDisputedIsNotDemandedAndNothingDueStopsContact() {
    List<Statement> said =
        said(position("40.000", "0.000", "40.000"), List.of(), List.of(), null, null);
    assertThat(codes(said)).containsExactly("DISPUTED_NOT_DEMANDED", "NOTHING_DUE", "CALL_ALLOWED");
    assertThat(said.get(0).facts()).containsEntry("amount", omr("40.000"));
    assertThat(Barriers.stopContact(said)).isTrue();
  }

  @Test
  void onlyAnOpenPromiseIsABarrierAndByWhatIsStillToCome() {
    List<Statement> said =
        said(
            LATE,
            List.of(),
            List.of(
                promise(ArrangementState.BROKEN, "9.000", "0.000"),
                promise(ArrangementState.OPEN, "30.000", "10.000")),
            null,
            null);
    assertThat(codes(said)).containsExactly("PROMISE_IS_OPEN", "CALL_ALLOWED");
    assertThat(said.get(0).facts()).containsEntry("amount", omr("20.000"));
    assertThat(Barriers.stopContact(said)).isFalse();
  }

  @Test
  void theWishNotToBeCalledHoldsUntilItsDay() {
    assertThat(codes(worked(work(null, TODAY.plusDays(1), null)))).contains("DO_NOT_CALL");
    assertThat(codes(worked(work(null, TODAY, null)))).doesNotContain("DO_NOT_CALL");
  }

  @Test
  void whoWorksTheCaseIsABarrierToOthersOnly() {
    assertThat(codes(worked(work("bob", null, null)))).contains("BEING_WORKED");
    assertThat(codes(worked(work("reader", null, null)))).containsExactly("NOTHING_FORBIDS");
  }

  @Test
  void whatLeavesTheCustomerInPeaceOnTheWorklistStopsContactHere() {
    List<Statement> escalated = worked(work(null, null, LeftOut.ESCALATED));
    assertThat(codes(escalated)).containsExactly("WORK_LEFT_OUT_ESCALATED", "CALL_ALLOWED");
    assertThat(escalated.get(0).feature()).isEqualTo("casework");
    assertThat(Barriers.stopContact(escalated)).isTrue();
    assertThat(codes(worked(work(null, null, LeftOut.NOT_DUE)))).containsExactly("NOTHING_FORBIDS");
  }

  @Test
  void anAgreedCallIsToldWithoutStoppingContact() {
    List<Statement> said =
        said(LATE, List.of(), List.of(), work(null, null, null), "2025-01-02 10:00");
    assertThat(codes(said)).containsExactly("CALL_AGREED", "CALL_ALLOWED");
    assertThat(Barriers.stopContact(said)).isFalse();
  }

  private static List<Statement> held(Hold hold) {
    return said(LATE, List.of(hold), List.of(), null, null);
  }

  private static List<Statement> worked(WorkItem work) {
    return said(LATE, List.of(), List.of(), work, null);
  }

  private static List<Statement> said(
      Position position,
      List<Hold> holds,
      List<Arrangement> promises,
      @Nullable WorkItem work,
      @Nullable String callAgreed) {
    return Barriers.of(
        new Barriers.Facts(
            position,
            holds,
            promises,
            work,
            callAgreed,
            List.of(),
            List.of(),
            PolicyGiven.answers(PolicyGiven.allowed(ContactChannel.CALL)),
            "reader"));
  }

  private static List<String> codes(List<Statement> said) {
    return said.stream().map(Statement::code).toList();
  }
}
