package org.tahsil.payment.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tahsil.account.AllocationRule.AHEAD;
import static org.tahsil.account.AllocationRule.HOLD;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tahsil.account.AllocationRule;

class AllocatorTest {
  private final List<Debt> debts = new ArrayList<>();
  private final List<Receipt> receipts = new ArrayList<>();

  @Test
  void paysTheOldestDueItemFirst() {
    item(1, "2024-12-01", 100);
    item(2, "2024-11-01", 100);
    pays("2024-12-15", 150, null);
    assertThat(told(HOLD)).containsExactly("1>2 100 2024-12-15", "1>1 50 2024-12-15");
  }

  @Test
  void paysOnTheDueDateItself() {
    item(1, "2024-12-01", 100);
    pays("2024-12-01", 100, null);
    assertThat(told(HOLD)).containsExactly("1>1 100 2024-12-01");
  }

  @Test
  void holdsWhatIsTooMuchUntilTheNextDueDate() {
    item(1, "2024-01-31", 100);
    item(2, "2024-02-29", 100);
    item(3, "2024-03-31", 100);
    pays("2024-02-01", 250, null);
    assertThat(told(HOLD))
        .containsExactly("1>1 100 2024-02-01", "1>2 100 2024-02-29", "1>3 50 2024-03-31");
  }

  @Test
  void paysAheadInDueOrderWhenTheRuleSaysSo() {
    item(1, "2024-01-31", 100);
    item(2, "2024-02-29", 100);
    pays("2024-01-05", 150, null);
    assertThat(told(AHEAD)).containsExactly("1>1 100 2024-01-05", "1>2 50 2024-01-05");
  }

  @Test
  void doesNotPayAheadWhatIsNotYetIssued() {
    debt(1, "2024-03-01", "2024-03-31", 100);
    pays("2024-01-05", 150, null);
    assertThat(told(AHEAD)).containsExactly("1>1 100 2024-03-01");
  }

  @Test
  void paysTheNamedItemFirstEvenBeforeItIsDue() {
    item(1, "2024-01-31", 100);
    item(2, "2024-12-31", 100);
    pays("2024-02-01", 150, "I2");
    assertThat(told(HOLD)).containsExactly("1>2 100 2024-02-01", "1>1 50 2024-02-01");
  }

  @Test
  void aNamedItemThatIsPaidLeavesTheMoneyToTheOthers() {
    item(1, "2024-01-31", 100);
    item(2, "2024-02-29", 100);
    pays("2024-01-31", 100, "I1");
    pays("2024-03-01", 100, "I1");
    assertThat(told(HOLD)).containsExactly("1>1 100 2024-01-31", "2>2 100 2024-03-01");
  }

  @Test
  void olderCreditPaysBeforeNewerMoney() {
    item(1, "2024-01-31", 100);
    item(2, "2024-02-29", 100);
    pays("2024-02-29", 100, null);
    pays("2024-01-15", 150, null);
    assertThat(told(HOLD))
        .containsExactly("2>1 100 2024-01-31", "2>2 50 2024-02-29", "1>2 50 2024-02-29");
  }

  @Test
  void anItemIssuedAfterItsDueDateIsPaidFromItsIssue() {
    debt(1, "2024-02-10", "2024-02-01", 100);
    pays("2024-02-05", 100, null);
    assertThat(told(HOLD)).containsExactly("1>1 100 2024-02-10");
  }

  @Test
  void paysFeePenaltyInterestAndPrincipalInThatOrder() {
    debts.add(
        new Debt(
            1,
            "I1",
            date("2024-01-01"),
            date("2024-01-31"),
            Map.of(
                Component.PRINCIPAL, 100L,
                Component.INTEREST, 20L,
                Component.PENALTY, 5L,
                Component.FEE, 3L)));
    pays("2024-02-01", 30, null);
    assertThat(Allocator.allocate(HOLD, debts, receipts))
        .extracting(Share::component, Share::amount)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Component.FEE, 3L),
            org.assertj.core.groups.Tuple.tuple(Component.PENALTY, 5L),
            org.assertj.core.groups.Tuple.tuple(Component.INTEREST, 20L),
            org.assertj.core.groups.Tuple.tuple(Component.PRINCIPAL, 2L));
  }

  @Test
  void moneyWithoutAnythingToPayStaysCredit() {
    pays("2024-02-01", 30, null);
    assertThat(told(HOLD)).isEmpty();
  }

  private List<String> told(AllocationRule rule) {
    return Allocator.allocate(rule, debts, receipts).stream()
        .map(s -> s.postingId() + ">" + s.itemNo() + " " + s.amount() + " " + s.valueOn())
        .toList();
  }

  private void item(int no, String due, long amount) {
    debt(no, "2023-01-01", due, amount);
  }

  private void debt(int no, String issued, String due, long amount) {
    debts.add(new Debt(no, "I" + no, date(issued), date(due), Map.of(Component.PRINCIPAL, amount)));
  }

  private void pays(String value, long amount, @Nullable String named) {
    receipts.add(new Receipt(receipts.size() + 1L, date(value), amount, named));
  }

  private static LocalDate date(String iso) {
    return LocalDate.parse(iso);
  }
}
