package org.tahsil.casework.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tahsil.casework.WorkItem;
import org.tahsil.casework.WorkQuery;
import org.tahsil.casework.Worth;
import org.tahsil.shared.store.TestOverride;

/** Nights leave out the accounts that people have taken over; people go on working them. */
class OverriddenCasesIT {
  private static final LocalDate DAY = LocalDate.parse("2025-01-01");

  private final TestCasework work = new TestCasework("2025-01-01");

  @BeforeEach
  void books() {
    work.user("anna", "agent");
    work.late("TAKEN", 40, "10.000");
    work.late("LEFT", 40, "10.000");
  }

  @Test
  void noCaseIsOpenedUntilTheDayOnWhichAutomationActsAgain() {
    override("TAKEN", "CASES", DAY, DAY.plusDays(2));
    work.night("2025-01-01");
    assertThat(work.openCustomers()).containsExactly("C-LEFT");
    night("2025-01-02");
    assertThat(work.openCustomers()).containsExactly("C-LEFT");
    night("2025-01-03");
    assertThat(work.openCustomers()).containsExactly("C-LEFT", "C-TAKEN");
  }

  @Test
  void anOverrideOfSomethingElseOrOfALaterDayOpensACaseAsEver() {
    override("TAKEN", "REMINDERS", DAY, DAY.plusDays(9));
    override("LEFT", "CASES", DAY.plusDays(1), DAY.plusDays(9));
    work.night("2025-01-01");
    assertThat(work.openCustomers()).containsExactly("C-LEFT", "C-TAKEN");
  }

  @Test
  void theWorklistSaysThatAutomationIsOffAndTheCustomerIsWorkedAsEver() {
    work.night("2025-01-01");
    override("TAKEN", "DEBITS", DAY, DAY.plusDays(9));
    List<WorkItem> items =
        work.worklist()
            .list(
                work.portfolio(),
                new WorkQuery(WorkQuery.Scope.AVAILABLE, null, null, null, null, false, null, 10),
                "anna")
            .items();
    assertThat(items).hasSize(2);
    assertThat(reasons(items, "C-TAKEN"))
        .contains(new Worth.Term("WORK_AUTOMATION_OFF", java.util.Map.of("until", "2025-01-10")));
    assertThat(reasons(items, "C-LEFT"))
        .extracting(Worth.Term::code)
        .doesNotContain("WORK_AUTOMATION_OFF");
    assertThat(items).allMatch(item -> item.leftOut() == null);
  }

  private static List<Worth.Term> reasons(List<WorkItem> items, String customer) {
    return items.stream()
        .filter(item -> item.customer().value().equals(customer))
        .findFirst()
        .orElseThrow()
        .reasons();
  }

  private void override(String account, String stops, LocalDate from, LocalDate to) {
    long id =
        Long.parseLong(
            work.books()
                .column("select account_id from account where account_ref = '" + account + "'")
                .get(0));
    TestOverride.of(work.books().server().jdbi(), id, stops, from, to);
  }

  private void night(String date) {
    work.books().portfolios().goTo(work.portfolio(), LocalDate.parse(date));
    work.night(date);
  }
}
