package org.tahsil.casework.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tahsil.access.User;
import org.tahsil.audit.TimelineEntry;
import org.tahsil.casework.CaseAction;
import org.tahsil.casework.CaseQuery;
import org.tahsil.casework.CaseState;
import org.tahsil.casework.CaseWish;
import org.tahsil.casework.CollectionCase;
import org.tahsil.casework.Staff.Desk;
import org.tahsil.casework.WorkItem;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.store.TestOverride;
import org.tahsil.shared.store.TestPortfolios;

/** Money that closed a case and is taken back: the work is there again at once. */
class CaseAgainIT {
  private static final String DAY = "2025-01-01";
  private static final LocalDate TODAY = LocalDate.parse(DAY);

  private final TestCasework work = new TestCasework(DAY);
  private final User anna = work.user("anna", "agent");
  private final User chief = work.user("chief", "manager");

  @BeforeEach
  void aCaseThatIsPaid() {
    work.late("A", 40, "10.000");
    work.late("B", 40, "20.000");
    work.night(DAY);
    act("A", CaseWish.of(CaseAction.TAKE), anna);
  }

  @Test
  void theCaseIsOpenedAnewForWhoHadItInTheTransactionThatTakesTheMoneyBack() {
    long before = work.open("A").id();
    paid();
    assertThat(work.openCustomers()).containsExactly("C-B");
    work.books().reverse("P1");
    CollectionCase again = work.open("A");
    assertThat(again.id()).isNotEqualTo(before);
    assertThat(again.openedFor()).isEqualTo("MONEY_TAKEN_BACK");
    assertThat(again.standing().owner()).isEqualTo("anna");
    assertThat(again.standing().state()).isEqualTo(CaseState.OPEN);
    assertThat(worklist()).contains("C-A");
    assertThat(work.books().story().entries())
        .filteredOn(entry -> entry.kind().equals("CASE_OPEN"))
        .extracting(TimelineEntry::facts)
        .anyMatch(facts -> "MONEY_TAKEN_BACK".equals(facts.get("case_reason")));
  }

  @Test
  void itIsOpenedOnceAndClosedAgainByNewMoney() {
    paid();
    work.books().reverse("P1");
    work.books().reverse("P1");
    work.night(DAY);
    assertThat(all("C-A")).hasSize(2);
    work.books().pay("A", "P2", DAY, "10.000");
    assertThat(work.openCustomers()).containsExactly("C-B");
    work.books().item("A", "I9", "2024-12-31", "5.000");
    assertThat(work.openCustomers()).containsExactly("C-B");
    work.books().reverse("P2");
    assertThat(all("C-A")).hasSize(3);
  }

  /** Money was taken back while other money stood for it; the debt that comes later is another. */
  @Test
  void whatWasTakenBackLongAgoOpensNoCase() {
    paid();
    work.books().pay("A", "P2", DAY, "10.000");
    work.books().reverse("P1");
    assertThat(work.openCustomers()).as("P2 stands for it").containsExactly("C-B");
    work.books().item("A", "I9", "2024-12-31", "5.000");
    work.books().pay("A", "P3", DAY, "2.000");
    assertThat(work.openCustomers()).containsExactly("C-B");
    work.books().reverse("P3");
    assertThat(work.openCustomers()).as("money of after the case").containsExactly("C-B");
  }

  @Test
  void whatTheCustomerAskedForStandsAndWhoTakesNoCasesGetsNone() {
    act("A", Wishes.silent(TODAY.plusDays(9)), anna);
    paid();
    work.staff().seat(TestPortfolios.TENANT, new Desk("anna", null, List.of(), List.of(), false));
    work.books().reverse("P1");
    CollectionCase again = work.open("A");
    assertThat(again.standing().owner()).isNull();
    assertThat(again.standing().noContactUntil()).isEqualTo(TODAY.plusDays(9));
    assertThat(worklist()).doesNotContain("C-A");
  }

  @Test
  void aDecisionToCloseStandsAndSoDoesAnOverride() {
    paid();
    work.books().reverse("P1");
    act("A", Wishes.because(CaseAction.CLOSE, "UNCOLLECTABLE", "gone"), chief);
    work.books().pay("A", "P2", DAY, "10.000");
    work.books().reverse("P2");
    assertThat(work.openCustomers()).containsExactly("C-B");
    work.books().pay("B", "Q1", DAY, "20.000");
    TestOverride.of(
        work.books().server().jdbi(), work.books().account("B"), "CASES", TODAY, TODAY.plusDays(3));
    work.books().reverse("Q1");
    assertThat(work.openCustomers()).isEmpty();
  }

  private void paid() {
    work.books().pay("A", "P1", DAY, "10.000");
  }

  private void act(String account, CaseWish wish, User by) {
    work.cases().act(work.portfolio(), work.open(account).id(), wish, by);
  }

  private List<CollectionCase> all(String customer) {
    return work.cases()
        .list(
            work.portfolio(),
            new CaseQuery(null, null, null, new CustomerRef(customer), false, null, 10));
  }

  private List<String> worklist() {
    return work.worklist().list(work.portfolio(), Wishes.available(10), "anna").items().stream()
        .map(WorkItem::customer)
        .map(CustomerRef::value)
        .toList();
  }
}
