package org.tahsil.night.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tahsil.night.Night.Status.COMPLETED;
import static org.tahsil.night.Night.Status.FAILED;
import static org.tahsil.night.Night.Status.STARTED;
import static org.tahsil.night.Night.Status.STOPPED;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tahsil.night.Missed;
import org.tahsil.night.Night;
import org.tahsil.night.domain.StartRule.Begin;
import org.tahsil.night.domain.StartRule.Decision;
import org.tahsil.night.domain.StartRule.Past;
import org.tahsil.night.domain.StartRule.Ran;
import org.tahsil.night.domain.StartRule.Refuse;
import org.tahsil.night.domain.StartRule.Resume;
import org.tahsil.night.domain.StartRule.Wish;
import org.tahsil.shared.outcome.Refusal;

class StartRuleTest {
  private static final LocalDate TODAY = LocalDate.parse("2025-01-01");
  private static final LocalDate YESTERDAY = TODAY.minusDays(1);

  @Test
  void theFirstNightBegins() {
    assertThat(decide(Past.NONE, TODAY)).isInstanceOf(Begin.class);
    assertThat(decide(Past.NONE, TODAY.minusYears(1))).isInstanceOf(Begin.class);
  }

  @Test
  void aDateAfterTheBusinessDateIsRefusedByRule() {
    Refusal refusal = refused(decide(Past.NONE, TODAY.plusDays(1)));
    assertThat(refusal.code()).isEqualTo("NIGHT_AFTER_BUSINESS_DATE");
    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.RULE);
  }

  @Test
  void nothingBeginsWhileANightRuns() {
    Past past = new Past(ran(YESTERDAY, STARTED), null, null, null);
    Refusal refusal = refused(decide(past, TODAY));
    assertThat(refusal.code()).isEqualTo("NIGHT_RUNNING");
    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
    assertThat(refusal.facts()).containsEntry("other_date", "2024-12-31");
  }

  @ParameterizedTest
  @EnumSource(
      value = Night.Status.class,
      names = {"STOPPED", "FAILED"})
  void aNightThatStoppedOrFailedGoesOn(Night.Status status) {
    Ran same = ran(TODAY, status);
    Past past = new Past(null, same, YESTERDAY, same);
    assertThat(decide(past, TODAY)).isEqualTo(new Resume(same.night()));
  }

  @Test
  void aCompletedDateRunsAgainEvenAfterLaterOnes() {
    Past past = new Past(null, ran(YESTERDAY, COMPLETED), TODAY, null);
    assertThat(decide(past, YESTERDAY)).isInstanceOf(Begin.class);
  }

  @Test
  void anEarlierDateThatNeverRanIsOutOfOrder() {
    Past past = new Past(null, null, TODAY, null);
    Refusal refusal = refused(decide(past, YESTERDAY));
    assertThat(refusal.code()).isEqualTo("NIGHT_OUT_OF_ORDER");
    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.RULE);
  }

  @Test
  void theNextDateWaitsForAnUnfinishedOne() {
    Past past = new Past(null, null, YESTERDAY.minusDays(1), ran(YESTERDAY, STOPPED));
    Refusal refusal = refused(decide(past, TODAY));
    assertThat(refusal.code()).isEqualTo("NIGHT_UNFINISHED");
    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
  }

  @Test
  void anUnfinishedLaterDateDoesNotMatter() {
    Past past = new Past(null, null, null, ran(TODAY, FAILED));
    assertThat(decide(past, YESTERDAY)).isInstanceOf(Begin.class);
  }

  @Test
  void missedDaysComeFirst() {
    Past past = new Past(null, null, TODAY.minusDays(4), null);
    assertThat(decide(past, TODAY)).isEqualTo(new Begin(TODAY.minusDays(3), TODAY));
    assertThat(decide(past, TODAY.minusDays(3))).isEqualTo(new Begin(TODAY.minusDays(3), null));
  }

  @Test
  void missedDaysCanBeLeftOut() {
    Past past = new Past(null, null, TODAY.minusDays(4), null);
    assertThat(StartRule.decide(past, new Wish(TODAY, Missed.LEAVE_OUT), TODAY))
        .isEqualTo(new Begin(TODAY, null));
  }

  private static Decision decide(Past past, LocalDate date) {
    return StartRule.decide(past, new Wish(date, Missed.RUN_FIRST), TODAY);
  }

  private static Ran ran(LocalDate date, Night.Status status) {
    return new Ran(UUID.randomUUID(), date, status);
  }

  private static Refusal refused(Decision decision) {
    assertThat(decision).isInstanceOf(Refuse.class);
    return ((Refuse) decision).refusal();
  }
}
