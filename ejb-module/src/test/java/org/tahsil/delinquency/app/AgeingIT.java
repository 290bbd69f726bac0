package org.tahsil.delinquency.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tahsil.account.AllocationRule;
import org.tahsil.account.DpdConvention;
import org.tahsil.delinquency.Ageing;
import org.tahsil.delinquency.Ageing.Basis;
import org.tahsil.delinquency.Position;
import org.tahsil.shared.outcome.RefusedException;
import org.tahsil.shared.store.TestLedger;

class AgeingIT {
  private static final List<String> SEED_DUE_DATES =
      List.of(
          "2025-01-01",
          "2024-12-31",
          "2024-12-02",
          "2024-12-01",
          "2024-11-02",
          "2024-11-01",
          "2024-10-03",
          "2024-10-02");

  private final TestDelinquency late =
      new TestDelinquency("OMR", DpdConvention.ELAPSED, AllocationRule.HOLD, "2025-01-01");
  private final TestLedger books = late.books();

  @Test
  void countsTheDaysOfTheSeed() {
    SEED_DUE_DATES.forEach(due -> owes("A" + due, due, "10.000"));
    assertThat(SEED_DUE_DATES.stream().map(due -> late.dpd("A" + due, "2025-01-01")))
        .containsExactly(0, 1, 30, 31, 60, 61, 90, 91);
  }

  @Test
  void givesAllFiveBucketsByAccountAndLeavesSettledAccountsOut() {
    SEED_DUE_DATES.forEach(due -> owes("A" + due, due, "10.000"));
    owes("B", "2024-01-01", "10.000");
    books.pay("B", "P", "2024-01-01", "10.000");
    assertThat(rows(Basis.ACCOUNT, "2025-01-01"))
        .containsExactly(
            "CURRENT 1 10.000",
            "0-30 2 20.000",
            "31-60 2 20.000",
            "61-90 2 20.000",
            "90+ 1 10.000");
    Ageing ageing = ageing(Basis.ACCOUNT, "2025-01-01");
    assertThat(ageing.totalDelinquent().plain()).isEqualTo("70.000");
    assertThat(ageing.total().plain()).isEqualTo("80.000");
  }

  @Test
  void anEmptyPortfolioHasFiveEmptyBuckets() {
    assertThat(rows(Basis.ACCOUNT, "2025-01-01"))
        .containsExactly(
            "CURRENT 0 0.000", "0-30 0 0.000", "31-60 0 0.000", "61-90 0 0.000", "90+ 0 0.000");
  }

  @Test
  void byAccountTheWholeStandsInTheWorstBucketAndByItemEachInItsOwn() {
    owes("A", "2024-12-01", "10.000");
    books.item("A", "I2", "2025-01-01", "5.000");
    books.item("A", "I3", "2025-02-01", "5.000");
    assertThat(rows(Basis.ACCOUNT, "2025-01-01")).contains("31-60 1 20.000", "CURRENT 0 0.000");
    assertThat(rows(Basis.ITEM, "2025-01-01")).contains("31-60 1 10.000", "CURRENT 2 10.000");
  }

  @Test
  void countsThePartThatIsOpenAndTheDateAskedFor() {
    owes("A", "2024-11-01", "10.000");
    books.pay("A", "P1", "2024-11-20", "4.000");
    books.pay("A", "P2", "2024-12-20", "6.000");
    assertThat(late.position("A", "2024-11-19").overdue().plain()).isEqualTo("10.000");
    assertThat(late.position("A", "2024-11-20").overdue().plain()).isEqualTo("6.000");
    assertThat(late.dpd("A", "2024-12-19")).isEqualTo(48);
    assertThat(late.dpd("A", "2024-12-20")).isZero();
    assertThat(rows(Basis.ACCOUNT, "2024-12-19")).contains("31-60 1 6.000");
    assertThat(rows(Basis.ACCOUNT, "2024-12-20")).contains("31-60 0 0.000", "CURRENT 0 0.000");
  }

  @Test
  void anItemExistsFromItsIssue() {
    books.account("A");
    books.items(books.row("A", "I1", "2024-11-15", "2024-12-01", "10.000"));
    assertThat(late.position("A", "2024-11-14").outstanding().plain()).isEqualTo("0.000");
    assertThat(late.position("A", "2024-11-14").items()).isEmpty();
    assertThat(late.position("A", "2024-11-15").outstanding().plain()).isEqualTo("10.000");
  }

  @Test
  void creditIsShownUntilItsDueDateComes() {
    owes("A", "2024-11-01", "10.000");
    books.item("A", "I2", "2024-12-01", "10.000");
    books.pay("A", "P1", "2024-11-01", "15.000");
    Position before = late.position("A", "2024-11-30");
    assertThat(before.credit().plain()).isEqualTo("5.000");
    assertThat(before.outstanding().plain()).isEqualTo("10.000");
    Position after = late.position("A", "2024-12-02");
    assertThat(after.credit().plain()).isEqualTo("0.000");
    assertThat(after.overdue().plain()).isEqualTo("5.000");
    assertThat(after.oldestUnpaid()).isEqualTo(LocalDate.of(2024, 12, 1));
  }

  @Test
  void refusesADateAfterTheBusinessDate() {
    owes("A", "2024-11-01", "10.000");
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> ageing(Basis.ACCOUNT, "2025-01-02"))
        .satisfies(e -> assertThat(e.refusal().code()).isEqualTo("AS_OF_IN_FUTURE"));
  }

  @Test
  void crossesThe29thOfFebruaryAndMonthEnds() {
    owes("A", "2024-01-31", "10.000");
    assertThat(late.dpd("A", "2024-02-29")).isEqualTo(29);
    assertThat(late.dpd("A", "2024-03-01")).isEqualTo(30);
    assertThat(late.dpd("A", "2024-03-02")).isEqualTo(31);
    owes("B", "2023-02-28", "10.000");
    assertThat(late.dpd("B", "2023-03-01")).isEqualTo(1);
  }

  @Test
  void countsTheDueDateItselfWhereTheConventionIsInclusive() {
    TestDelinquency rbi =
        new TestDelinquency("INR", DpdConvention.INCLUSIVE, AllocationRule.HOLD, "2025-01-01");
    rbi.books().account("A");
    rbi.books().item("A", "I1", "2021-03-31", "10.00");
    rbi.books().account("B");
    rbi.books().item("B", "I1", "2021-12-01", "10.00");
    assertThat(rbi.dpd("A", "2021-03-30")).isZero();
    assertThat(rbi.dpd("A", "2021-03-31")).isEqualTo(1);
    assertThat(rbi.dpd("A", "2021-04-30")).isEqualTo(31);
    assertThat(rbi.dpd("A", "2021-05-30")).isEqualTo(61);
    assertThat(rbi.dpd("A", "2021-06-29")).isEqualTo(91);
    assertThat(rbi.dpd("B", "2021-12-31")).isEqualTo(31);
    assertThat(rbi.dpd("B", "2022-01-30")).isEqualTo(61);
    assertThat(rbi.dpd("B", "2022-03-01")).isEqualTo(91);
  }

  private void owes(String account, String due, String amount) {
    books.account(account);
    books.item(account, "I1", due, amount);
  }

  private Ageing ageing(Basis basis, String asOf) {
    return late.delinquency().ageing(books.portfolio(), LocalDate.parse(asOf), basis);
  }

  private List<String> rows(Basis basis, String asOf) {
    return ageing(basis, asOf).buckets().stream()
        .map(row -> row.bucket().label() + " " + row.count() + " " + row.outstanding().plain())
        .toList();
  }
}
