package org.tahsil.arrangement.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tahsil.arrangement.ArrangementState.BROKEN;
import static org.tahsil.arrangement.ArrangementState.CANCELLED;
import static org.tahsil.arrangement.ArrangementState.KEPT;
import static org.tahsil.arrangement.ArrangementState.OPEN;
import static org.tahsil.arrangement.ArrangementState.PARTLY_KEPT;
import static org.tahsil.arrangement.ArrangementState.RESCHEDULED;
import static org.tahsil.arrangement.domain.Given.day;
import static org.tahsil.arrangement.domain.Given.money;
import static org.tahsil.arrangement.domain.Given.promise;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.tahsil.arrangement.ArrangementState;
import org.tahsil.arrangement.domain.Judgement.PartResult;

/** What counts for promises and plans, and what that makes of them. */
class JudgeTest {

  @Test
  void aPromiseIsKeptWhenAllCameAndNotBefore() {
    Pledge thirty = promise(1, 2).part(10, 30).at(5);
    assertThat(judged(thirty, money(1, 3, 20)).state()).isEqualTo(OPEN);
    Judgement kept = judged(thirty, money(1, 3, 20), money(2, 5, 10));
    assertThat(kept.state()).isEqualTo(KEPT);
    assertThat(kept.since()).isEqualTo(day(5));
    assertThat(kept.nextLook()).isNull();
    assertThat(kept.nextDue()).isNull();
  }

  @Test
  void theDayOfTheDeadlineBelongsToThePayer() {
    Given given = promise(1, 2).part(10, 30).bearing(3, 0, "0", 0);
    Judgement open = judged(given.at(12));
    assertThat(open.state()).isEqualTo(OPEN);
    assertThat(open.nextLook()).isEqualTo(day(13));
    Judgement broken = judged(given.at(13));
    assertThat(broken.state()).isEqualTo(BROKEN);
    assertThat(broken.since()).isEqualTo(day(14));
    assertThat(judged(given.at(20), money(9, 13, 30)).state()).isEqualTo(KEPT);
    assertThat(judged(given.at(20), money(9, 14, 30)).state()).isEqualTo(BROKEN);
  }

  @Test
  void aPartThatCameIsPartlyKept() {
    Judgement partly = judged(promise(1, 2).part(10, 30).at(10), money(1, 9, 29));
    assertThat(partly.state()).isEqualTo(PARTLY_KEPT);
    assertThat(partly.counted()).isEqualTo(29);
  }

  @Test
  void theLargerToleranceCounts() {
    Given amount = promise(1, 2).part(10, 1000).bearing(0, 20, "1", 0);
    assertThat(judged(amount.at(10), money(1, 9, 980)).state()).isEqualTo(KEPT);
    assertThat(judged(amount.at(10), money(1, 9, 979)).state()).isEqualTo(PARTLY_KEPT);
    Given percent = promise(1, 2).part(10, 1999).bearing(0, 20, "5.00", 0);
    assertThat(judged(percent.at(10), money(1, 9, 1900)).state()).isEqualTo(KEPT);
    assertThat(judged(percent.at(10), money(1, 9, 1899)).state()).isEqualTo(PARTLY_KEPT);
  }

  @Test
  void atLeastSomethingMustCome() {
    Given all = promise(1, 2).part(10, 5).bearing(0, 100, "0", 0);
    assertThat(judged(all.at(10)).state()).isEqualTo(BROKEN);
    assertThat(judged(all.at(10), money(1, 10, 1)).state()).isEqualTo(KEPT);
  }

  @Test
  void moneyOfBeforeThePromiseDoesNotCount() {
    Pledge made = Given.madeAfter(1, 5, 7).part(10, 30).at(6);
    assertThat(judged(made, money(9, 4, 30)).counted()).isZero();
    assertThat(judged(made, money(7, 5, 30)).counted()).as("known then").isZero();
    assertThat(judged(made, money(8, 5, 30)).state()).as("known only later").isEqualTo(KEPT);
  }

  @Test
  void moneyCountsFromItsValueDateOnly() {
    Judgement open = judged(promise(1, 2).part(10, 30).at(6), money(1, 9, 30));
    assertThat(open.state()).isEqualTo(OPEN);
    assertThat(open.counted()).isZero();
    assertThat(open.nextLook()).as("its value date comes by itself").isEqualTo(day(9));
  }

  @Test
  void twoPromisesNeverCountTheSameMoney() {
    Pledge later = promise(1, 2).part(12, 30).at(9);
    Pledge sooner = promise(2, 3).part(10, 20).at(9);
    Map<Long, Judgement> both =
        Judge.judge(List.of(later, sooner), List.of(money(1, 5, 35)), day(9));
    assertThat(of(both, 2).state()).isEqualTo(KEPT);
    assertThat(of(both, 1).counted()).isEqualTo(15);
    assertThat(of(both, 1).state()).isEqualTo(OPEN);
  }

  @Test
  void aPlanKeepsOnWhileItBearsWhatIsMissed() {
    Given plan = promise(1, 1).part(5, 10).part(12, 10).part(19, 10).bearing(0, 0, "0", 1);
    assertThat(judged(plan.at(11)).state()).isEqualTo(OPEN);
    assertThat(judged(plan.at(12)).state()).isEqualTo(BROKEN);
    Judgement caughtUp = judged(plan.at(13), money(1, 8, 10));
    assertThat(caughtUp.state()).as("one behind, the first made good").isEqualTo(OPEN);
    assertThat(caughtUp.parts()).extracting(PartResult::missed).containsExactly(true, true, false);
    assertThat(judged(plan.at(19), money(1, 8, 10), money(2, 19, 20)).state()).isEqualTo(KEPT);
    assertThat(judged(plan.at(19), money(1, 8, 10), money(2, 19, 19)).state())
        .isEqualTo(PARTLY_KEPT);
  }

  @Test
  void thePlanOf105750IsKeptOrBroken() {
    Given plan = promise(1, 1);
    long[] amounts = {26_438, 26_438, 26_437, 26_437};
    for (int no = 0; no < amounts.length; no++) {
      plan.part(5 + 7 * no, amounts[no]);
    }
    Receipt[] all = new Receipt[amounts.length];
    for (int no = 0; no < amounts.length; no++) {
      all[no] = money(no + 1L, 5 + 7 * no, amounts[no]);
    }
    assertThat(judged(plan.at(26), all).state()).isEqualTo(KEPT);
    assertThat(judged(plan.at(26), all).counted()).isEqualTo(105_750);
    Judgement broken = judged(plan.at(19), all[0], all[1]);
    assertThat(broken.state()).isEqualTo(BROKEN);
    assertThat(broken.since()).isEqualTo(day(20));
    assertThat(broken.counted()).isEqualTo(52_876);
    assertThat(judged(plan.at(26), all[0], all[1], all[2]).state()).isEqualTo(PARTLY_KEPT);
  }

  @Test
  void moneyAfterTheEndCountsForTheSuccessor() {
    Pledge old = promise(1, 2).part(10, 30).ended(RESCHEDULED, 6, 4).at(12);
    Pledge successor = Given.madeAfter(2, 6, 4).part(20, 30).at(12);
    Map<Long, Judgement> both =
        Judge.judge(
            List.of(old, successor),
            List.of(money(3, 5, 10), money(4, 6, 5), money(5, 6, 12)),
            day(12));
    assertThat(of(both, 1).state()).isEqualTo(RESCHEDULED);
    assertThat(of(both, 1).since()).isEqualTo(day(6));
    assertThat(of(both, 1).counted()).isEqualTo(15);
    assertThat(of(both, 2).counted()).isEqualTo(12);
  }

  @Test
  void whatPeopleEndedStaysEnded() {
    Pledge cancelled = promise(1, 2).part(10, 30).ended(CANCELLED, 6, 0).at(15);
    assertThat(judged(cancelled, money(1, 4, 30)).state()).isEqualTo(CANCELLED);
    assertThat(judged(cancelled).nextLook()).isNull();
  }

  private static Judgement judged(Pledge pledge, Receipt... money) {
    return of(Judge.judge(List.of(pledge), List.of(money), pledge.finished()), pledge.id());
  }

  private static Judgement of(Map<Long, Judgement> all, long id) {
    return Objects.requireNonNull(all.get(id));
  }

  @Test
  void onlyOpenOnesHaveANextDueDate() {
    Pledge plan = promise(1, 1).part(5, 10).part(12, 10).at(4);
    assertThat(judged(plan).nextDue()).isEqualTo(day(5));
    assertThat(judged(plan, money(1, 3, 10)).nextDue()).isEqualTo(day(12));
    assertThat(List.of(ArrangementState.values()))
        .filteredOn(ArrangementState::isFailed)
        .containsExactly(PARTLY_KEPT, BROKEN);
  }
}
