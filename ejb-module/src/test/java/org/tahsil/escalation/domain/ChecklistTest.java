package org.tahsil.escalation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tahsil.escalation.ChecklistItem;
import org.tahsil.escalation.ChecklistItem.DateRule;
import org.tahsil.escalation.Escalation.Item;
import org.tahsil.escalation.Escalation.Tick;
import org.tahsil.shared.outcome.Refusal;

/** What an item asks for, on which side of the edge each day lies. */
class ChecklistTest {
  private static final LocalDate TODAY = LocalDate.parse("2024-03-01");
  private static final LocalDate OPENED = LocalDate.parse("2020-02-29");
  private static final ChecklistItem NOTICE =
      new ChecklistItem("NOTICE_GIVEN", true, true, DateRule.PAST, 14);
  private static final ChecklistItem LIMITATION =
      new ChecklistItem("LIMITATION_CHECKED", true, false, DateRule.AHEAD, 1);
  private static final ChecklistItem REASON =
      new ChecklistItem("REASON_NOTED", false, false, DateRule.NONE, 0);

  @Test
  void aTickBringsWhatItsItemAsksForAndNoMore() {
    assertThat(tick(NOTICE, "doc 1", "2024-03-01")).isEmpty();
    assertThat(code(tick(NOTICE, null, "2024-03-01"))).isEqualTo("ITEM_NEEDS_REFERENCE");
    assertThat(code(tick(NOTICE, "doc 1", null))).isEqualTo("ITEM_NEEDS_DATE");
    assertThat(code(tick(NOTICE, "doc 1", "2024-03-02"))).isEqualTo("ITEM_DATE_NOT_COME");
    assertThat(code(tick(REASON, null, "2024-03-01"))).isEqualTo("ITEM_TAKES_NO_DATE");
    assertThat(tick(REASON, null, null)).isEmpty();
    assertThat(code(tick(REASON, "x".repeat(201), null))).isEqualTo("REFERENCE_TOO_LONG");
  }

  @Test
  void theDebtMustNotBeTimeBarred() {
    assertThat(code(tick(LIMITATION, null, "2024-03-01"))).isEqualTo("ITEM_DATE_NOT_AHEAD");
    assertThat(tick(LIMITATION, null, "2024-03-02")).isEmpty();
    assertThat(lacks(LIMITATION, "2024-03-02", TODAY)).isEmpty();
    assertThat(code(lacks(LIMITATION, "2024-03-02", TODAY.plusDays(1))))
        .isEqualTo("ITEM_DATE_NOT_AHEAD");
  }

  @Test
  void nothingIsDatedBeforeTheAccountOrOutOfSight() {
    assertThat(code(tick(NOTICE, "doc 1", "1900-01-01"))).isEqualTo("ITEM_DATE_BEFORE_OPENING");
    assertThat(code(tick(NOTICE, "doc 1", "2020-02-28"))).isEqualTo("ITEM_DATE_BEFORE_OPENING");
    assertThat(tick(NOTICE, "doc 1", "2020-02-29")).isEmpty();
    assertThat(code(tick(LIMITATION, null, "2199-01-01"))).isEqualTo("ITEM_DATE_TOO_FAR");
    assertThat(tick(LIMITATION, null, "2054-03-01")).isEmpty();
    assertThat(code(tick(LIMITATION, null, "2054-03-02"))).isEqualTo("ITEM_DATE_TOO_FAR");
  }

  @Test
  void theDaysOfANoticeMustHavePassedAcrossALeapDay() {
    assertThat(lacks(NOTICE, "2024-02-16", TODAY)).isEmpty();
    assertThat(code(lacks(NOTICE, "2024-02-17", TODAY))).isEqualTo("ITEM_DAYS_NOT_PASSED");
  }

  @Test
  void requiredItemsAreWaitedForAndOthersAreNot() {
    assertThat(code(Checklist.lacks(List.of(new Item(NOTICE, null)), TODAY)))
        .isEqualTo("ITEM_OPEN");
    assertThat(Checklist.lacks(List.of(new Item(REASON, null)), TODAY)).isEmpty();
    assertThat(Checklist.lacks(List.of(), TODAY)).isEmpty();
  }

  private static Optional<Refusal> tick(
      ChecklistItem item, @Nullable String reference, @Nullable String date) {
    return Checklist.fault(
        item, reference, date == null ? null : LocalDate.parse(date), OPENED, TODAY);
  }

  private static Optional<Refusal> lacks(ChecklistItem item, String date, LocalDate today) {
    Tick tick = new Tick("doc 1", LocalDate.parse(date), null, "anna", TODAY);
    return Checklist.lacks(List.of(new Item(item, tick)), today);
  }

  private static String code(Optional<Refusal> refusal) {
    return refusal.map(Refusal::code).orElse("none");
  }
}
