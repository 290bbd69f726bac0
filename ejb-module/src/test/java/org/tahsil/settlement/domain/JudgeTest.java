package org.tahsil.settlement.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tahsil.settlement.domain.Given.day;
import static org.tahsil.settlement.domain.Given.money;
import static org.tahsil.settlement.domain.Given.offer;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tahsil.settlement.SettlementState;

/** What counts for an offer of 42.300 for 40.185 from the 2nd through the 10th, in baisa. */
class JudgeTest {
  private static final Given OFFER = offer(42_300, 40_185);

  @Test
  void whoPaysTheLowerAmountOwesTheRestNoLonger() {
    assertThat(judged(OFFER.finished(3), money(1, 3, 40_184))).isEqualTo("OFFERED 02 40184 0");
    assertThat(judged(OFFER.finished(3), money(1, 3, 40_185))).isEqualTo("PAID 03 40185 2115");
    assertThat(judged(OFFER.finished(4), money(1, 3, 40_000), money(2, 4, 185)))
        .isEqualTo("PAID 04 40185 2115");
  }

  @Test
  void onlyTheRestIsWaived() {
    assertThat(judged(OFFER.finished(3), money(1, 3, 41_000))).isEqualTo("PAID 03 41000 1300");
    assertThat(judged(OFFER.finished(3), money(1, 3, 42_300))).isEqualTo("PAID 03 42300 0");
    assertThat(judged(OFFER.finished(3), money(1, 3, 50_000))).isEqualTo("PAID 03 50000 0");
  }

  @Test
  void allMoneyOfTheDayOnWhichItIsEnoughCounts() {
    Entry enough = money(1, 3, 40_185);
    Entry more = money(2, 3, 2_000);
    assertThat(judged(OFFER.finished(3), enough, more)).isEqualTo("PAID 03 42185 115");
    assertThat(judged(OFFER.finished(3), more, enough)).isEqualTo("PAID 03 42185 115");
    assertThat(judged(OFFER.finished(4), enough, money(2, 4, 2_000)))
        .isEqualTo("PAID 03 40185 2115");
  }

  @Test
  void moneyOfAnEarlierDayThatIsToldLateLeavesLessToBeWaived() {
    Entry enough = money(1, 5, 40_185);
    assertThat(judged(OFFER.finished(5), enough)).isEqualTo("PAID 05 40185 2115");
    assertThat(judged(OFFER.finished(6), enough, money(2, 3, 1_000)))
        .isEqualTo("PAID 05 41185 1115");
    assertThat(judged(OFFER.finished(6), enough, money(2, 3, 40_185)))
        .isEqualTo("PAID 03 40185 2115");
  }

  @Test
  void moneyThatIsGivenForAnItemOutsideOfItDoesNotCount() {
    assertThat(judged(OFFER.finished(3), money(1, 3, 40_185, "I2"))).isEqualTo("OFFERED 02 0 0");
    assertThat(judged(OFFER.finished(3), money(1, 3, 40_185, "I1")))
        .isEqualTo("PAID 03 40185 2115");
  }

  @Test
  void moneyCountsByItsValueDateWithinTheOffer() {
    assertThat(judged(OFFER.finished(9), money(1, 10, 40_185))).isEqualTo("OFFERED 02 0 0");
    assertThat(judged(OFFER.finished(10), money(1, 10, 40_185))).isEqualTo("PAID 10 40185 2115");
    assertThat(judged(OFFER.finished(11), money(1, 11, 40_185))).isEqualTo("EXPIRED 11 0 0");
    assertThat(judged(OFFER.finished(20), money(1, 10, 40_185))).isEqualTo("PAID 10 40185 2115");
    assertThat(judged(OFFER.finished(3), money(1, 1, 40_185))).isEqualTo("OFFERED 02 0 0");
  }

  @Test
  void onTheDayOfItsMakingWhatWasKnownAlreadyDoesNotCount() {
    Bid bid =
        new Bid(
            1,
            new Moment(day(2), 7),
            42_300,
            List.of(new Part("I1", 42_300)),
            40_185,
            day(10),
            new Bid.Consent(Bid.Word.GIVEN, day(2)),
            null,
            null,
            day(2));
    assertThat(judged(bid, money(7, 2, 40_185))).isEqualTo("OFFERED 02 0 0");
    assertThat(judged(bid, money(8, 2, 40_185))).isEqualTo("PAID 02 40185 2115");
  }

  @Test
  void whatASecondPersonHasNotGrantedIsNoOffer() {
    Given asked = offer(42_300, 40_185).word(Bid.Word.ASKED, 2);
    assertThat(judged(asked.finished(3), money(1, 3, 40_185))).isEqualTo("PENDING_APPROVAL 02 0 0");
    assertThat(judged(asked.finished(10), money(1, 3, 40_185))).isEqualTo("EXPIRED 11 0 0");
    Given granted = offer(42_300, 40_185).word(Bid.Word.GIVEN, 5);
    assertThat(judged(granted.finished(4))).isEqualTo("OFFERED 05 0 0");
    assertThat(judged(granted.finished(4), money(1, 3, 40_185))).isEqualTo("PAID 03 40185 2115");
    Given denied = offer(42_300, 40_185).word(Bid.Word.DENIED, 5);
    assertThat(judged(denied.finished(20), money(1, 3, 40_185))).isEqualTo("REFUSED 05 0 0");
  }

  @Test
  void moneyDatedBeforeTheWithdrawalStillCounts() {
    Given withdrawn = offer(42_300, 40_185).withdrawn(5, 10);
    assertThat(judged(withdrawn.finished(4))).isEqualTo("WITHDRAWN 05 0 0");
    assertThat(judged(withdrawn.finished(6), money(11, 6, 40_185))).isEqualTo("WITHDRAWN 05 0 0");
    assertThat(judged(withdrawn.finished(6), money(11, 5, 40_185))).isEqualTo("WITHDRAWN 05 0 0");
    assertThat(judged(withdrawn.finished(6), money(11, 4, 40_185))).isEqualTo("PAID 04 40185 2115");
  }

  @Test
  void theNextOfferTakesWhatComesAfterIt() {
    Given followed = offer(42_300, 40_185).followed(5, 10);
    assertThat(judged(followed.finished(6), money(11, 6, 40_185))).isEqualTo("EXPIRED 05 0 0");
    assertThat(judged(followed.finished(6), money(9, 5, 40_185))).isEqualTo("PAID 05 40185 2115");
    assertThat(judged(offer(42_300, 40_185).followed(20, 10).finished(20)))
        .isEqualTo("EXPIRED 11 0 0");
  }

  @Test
  void itIsLookedAtWhenMoneyThatIsToldOfComesAndOnItsLastDay() {
    assertThat(look(OFFER.finished(3))).isEqualTo(day(10));
    assertThat(look(OFFER.finished(3), money(1, 7, 1))).isEqualTo(day(7));
    assertThat(look(OFFER.finished(3), money(1, 12, 1))).isEqualTo(day(10));
    assertThat(Judge.judge(OFFER.finished(3), List.of(money(1, 3, 40_185)), day(4)).nextLook())
        .isNull();
    assertThat(Judge.judge(OFFER.finished(10), List.of(), day(10)).nextLook()).isNull();
  }

  private static java.time.LocalDate look(Bid bid, Entry... entries) {
    java.time.LocalDate next = Judge.judge(bid, List.of(entries), day(4)).nextLook();
    return java.util.Objects.requireNonNull(next);
  }

  /** "STATE day-of-month paid waived" in the course of the day after what is finished. */
  private static String judged(Bid bid, Entry... entries) {
    java.time.LocalDate today = bid.finished();
    Outcome outcome = Ledger.waived(bid, List.of(entries), today);
    if (outcome.state() != SettlementState.PAID) {
      assertThat(outcome.waived()).isZero();
    }
    return "%s %02d %d %d"
        .formatted(
            outcome.state(), outcome.since().getDayOfMonth(), outcome.paid(), outcome.waived());
  }
}
