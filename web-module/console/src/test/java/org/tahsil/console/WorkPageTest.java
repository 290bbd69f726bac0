package org.tahsil.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tahsil.casework.CallBan;
import org.tahsil.casework.WorkItem;
import org.tahsil.casework.Worklist;
import org.tahsil.console.text.Language;
import org.tahsil.console.text.Wording;
import org.tahsil.console.view.WorkFilter;
import org.tahsil.console.view.WorkPage;
import org.tahsil.console.view.WorkRow;

/** What a row of the worklist says. */
class WorkPageTest {

  private static WorkRow row(int index) {
    return WorkFixture.list(Wording.in(Language.EN), Fixture.plain(), "").rows().get(index);
  }

  @Test
  void whatTheCustomerSaidIsNamedUntilItIsDecided() {
    assertThat(row(0).concerns())
        .containsExactly(
            new WorkRow.Open(
                "/portfolios/OMT/concerns/7",
                "Dispute: Should have been decided by 24 Dec 2024",
                true));
  }

  @Test
  void howManyMustNotBeCalledIsSaidBesideHowManyMayBeWorked() {
    assertThat(said(2, 0, 2)).isEqualTo("2 customers to work now; 1 left out");
    assertThat(said(2, 1, 2))
        .isEqualTo(
            "2 customers to work now, 1 of whom must not be called at this moment; 1 left out");
    assertThat(said(500, 499, 700))
        .isEqualTo(
            "700 customers to work now; of the first 500 499 must not be called at this moment;"
                + " 1 left out");
  }

  @Test
  void aLaterPageDoesNotSayWhatItCannotCount() {
    assertThat(said(20, 3, 41)).isEqualTo("41 customers to work now; 1 left out");
  }

  /** What is said of a list whose head was read, the first of which must not be called. */
  private static String said(int read, int barred, long ready) {
    WorkItem free = WorkFixture.item("", null, null);
    WorkItem quiet = free.banned(new CallBan("QUIET_HOURS", "", null, null, ZoneOffset.UTC));
    List<WorkItem> items = new ArrayList<>(Collections.nCopies(barred, quiet));
    items.addAll(Collections.nCopies(read - barred, free));
    return WorkPage.of(
            Wording.in(Language.EN),
            Fixture.plain().portfolio(),
            WorkFilter.of(Map.of()),
            new WorkPage.Found(
                new Worklist.Page(items, ready, 1), List.of(), List.of(), List.of(), Fixture.TODAY))
        .said();
  }

  @Test
  void aPromiseThatIsTooSmallToWaitForIsSaidOnTheRow() {
    assertThat(row(0).why())
        .contains("A promise of", "5.000 for 15 Jan 2025 is open: too little of the");
    assertThat(row(2).why()).doesNotContain("promise");
  }

  @Test
  void onlyWhoeverLeadsIsAskedToWhomTheChosenCasesGo() {
    WorkPage page = WorkFixture.list(Wording.in(Language.EN), Fixture.plain(), "");
    assertThat(page.give()).isNotNull();
    assertThat(page.rows()).extracting(WorkRow::pick).allMatch(text -> text.startsWith("Choose "));
    assertThat(WorkFixture.none(Wording.in(Language.EN), Fixture.plain()).give()).isNull();
  }

  @Test
  void aMomentOfTodayIsToldWithItsHour() {
    assertThat(row(0).due()).isEqualTo("Call back as agreed, 1 Jan 2025, 14:00");
  }

  @Test
  void whatIsDueSinceEarlierDaysIsToldWithTheDay() {
    assertThat(row(1).due()).isEqualTo("Call back as agreed, waiting since 1 Dec 2024");
  }
}
