package org.tahsil.delinquency.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tahsil.account.AllocationRule;
import org.tahsil.account.DpdConvention;
import org.tahsil.delinquency.AlertKind;
import org.tahsil.delinquency.AlertQuery;
import org.tahsil.delinquency.DefaultRisk.Band;
import org.tahsil.hold.HoldReason;
import org.tahsil.hold.NewHold;
import org.tahsil.hold.Stop;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.outcome.RefusedException;
import org.tahsil.shared.store.TestLedger;

/** What nights and changed facts find beside moves, from histories of one account. */
class AlertKindsIT {
  private final TestDelinquency late =
      new TestDelinquency("OMR", DpdConvention.ELAPSED, AllocationRule.HOLD, "2025-03-01");
  private final TestLedger books = late.books();

  private long instalments(String firstMonth, int count, String amount) {
    long account = books.account("A");
    java.time.LocalDate due = java.time.LocalDate.parse(firstMonth);
    for (int no = 0; no < count; no++) {
      books.item("A", "I" + no, due.plusMonths(no).toString(), amount);
    }
    return account;
  }

  private void paid(String date, String amount) {
    books.pay("A", "P" + date, date, amount);
  }

  @Test
  void lateAgainSoonAfterACureIsARelapse() {
    instalments("2024-12-01", 2, "10.000");
    late.wholeNight("2024-12-02");
    late.today("2024-12-20");
    paid("2024-12-20", "10.000");
    late.today("2025-01-02");
    late.wholeNight("2025-01-02");
    assertThat(kinds())
        .containsExactly("2025-01-02 RELAPSE", "2024-12-20 CURE", "2024-12-02 NEW_DELINQUENCY");
    assertThat(newest(AlertKind.RELAPSE))
        .isEqualTo(
            "RELAPSE {cured_on=2024-12-20, currency=OMR, days_past_due=1, days_since_cure=13,"
                + " from_bucket=CURRENT, overdue=10.000, risk=UNKNOWN, to_bucket=0-30}");
  }

  @Test
  void aPaymentToldLateMakesItARelapseToo() {
    instalments("2024-12-01", 2, "10.000");
    late.today("2025-01-01");
    paid("2024-12-01", "10.000");
    books.reverse("P2024-12-01");
    books.pay("A", "P2", "2024-12-11", "10.000");
    late.wholeNight("2025-01-02");
    assertThat(kinds()).containsExactly("2025-01-02 RELAPSE");
    assertThat(newest(AlertKind.RELAPSE)).contains("cured_on=2024-12-11, ", "since_cure=22");
  }

  @Test
  void lateAgainLongAfterACureIsNewAndTheTermsSayHowLong() {
    instalments("2024-12-01", 2, "10.000");
    late.today("2024-12-20");
    paid("2024-12-20", "10.000");
    late.terms().setTerms(books.portfolio(), 12, null, "boss");
    late.wholeNight("2025-01-02");
    assertThat(kinds()).containsExactly("2025-01-02 NEW_DELINQUENCY");
  }

  @Test
  void whoPaysOneLateItemWhileTheNextIsOverdueWasNotCured() {
    instalments("2024-12-01", 2, "10.000");
    late.today("2025-01-05");
    paid("2025-01-05", "10.000");
    late.wholeNight("2025-01-05");
    assertThat(kinds()).containsExactly("2025-01-05 NEW_DELINQUENCY");
  }

  @Test
  void daysOfAHoldMakeNobodyLate() {
    instalments("2024-12-01", 2, "10.000");
    late.today("2024-12-20");
    books
        .holds()
        .place(
            books.portfolio(),
            new AccountRef("A"),
            new NewHold(
                HoldReason.BEREAVEMENT,
                null,
                null,
                java.util.Set.of(Stop.DPD_CLOCK),
                java.time.LocalDate.parse("2024-11-25"),
                java.time.LocalDate.parse("2024-12-21"),
                null),
            "x");
    paid("2024-12-20", "10.000");
    late.wholeNight("2025-01-02");
    assertThat(kinds()).containsExactly("2025-01-02 NEW_DELINQUENCY");
  }

  @Test
  void aHighAmountIsToldOnceUntilItIsNoLongerHigh() {
    instalments("2024-12-01", 3, "150.000");
    late.wholeNight("2024-12-02");
    late.wholeNight("2025-01-02");
    late.wholeNight("2025-02-02");
    assertThat(only(AlertKind.HIGH_VALUE)).containsExactly("2025-01-02 HIGH_VALUE");
    late.today("2025-02-10");
    paid("2025-02-10", "300.000");
    books.reverse("P2025-02-10");
    assertThat(only(AlertKind.HIGH_VALUE))
        .containsExactly("2025-02-10 HIGH_VALUE", "2025-01-02 HIGH_VALUE");
    assertThat(newest(AlertKind.HIGH_VALUE)).contains("high_value=200.000", "overdue=450.000");
    late.wholeNight("2025-02-10");
    late.wholeNight("2025-02-11");
    assertThat(only(AlertKind.HIGH_VALUE)).hasSize(2);
  }

  @Test
  void aPortfolioSaysWhatIsHighAndAllAreJudgedTheNextNight() {
    instalments("2024-12-01", 1, "150.000");
    late.wholeNight("2024-12-10");
    late.today("2024-12-11");
    late.terms().setTerms(books.portfolio(), 90, books.money("150.000"), "boss");
    late.wholeNight("2024-12-11");
    assertThat(only(AlertKind.HIGH_VALUE)).containsExactly("2024-12-11 HIGH_VALUE");
    assertThat(late.terms().terms(books.portfolio()).decidedBy()).isEqualTo("boss");
    late.today("2024-12-12");
    late.terms().setTerms(books.portfolio(), 90, null, "boss");
    late.wholeNight("2024-12-12");
    assertThat(books.column("select count(*) from alert_condition")).containsExactly("0");
  }

  @Test
  void termsAreNotSetUnderARunningNight() {
    UUID night = late.night("2024-12-10");
    assertThatThrownBy(() -> late.terms().setTerms(books.portfolio(), 30, null, "boss"))
        .isInstanceOf(RefusedException.class);
    late.complete(night, "2024-12-10");
    late.terms().setTerms(books.portfolio(), 30, null, "boss");
    assertThat(late.terms().terms(books.portfolio()).relapseDays()).isEqualTo(30);
  }

  @Test
  void aGoodPayersFirstDelayIsAnEarlyWarning() {
    goodPayer(6);
    late.wholeNight("2024-12-31");
    assertThat(kinds()).isEmpty();
    late.wholeNight("2025-01-02");
    assertThat(kinds())
        .containsExactlyInAnyOrder("2025-01-02 EARLY_WARNING", "2025-01-02 NEW_DELINQUENCY");
    assertThat(newest(AlertKind.EARLY_WARNING))
        .startsWith("FIRST_DELAY")
        .contains("items_on_time=6");
    late.wholeNight("2025-01-03");
    late.today("2025-01-04");
    paid("2025-01-04", "10.000");
    books.reverse("P2025-01-04");
    assertThat(only(AlertKind.EARLY_WARNING)).startsWith("2025-01-04 EARLY_WARNING");
  }

  @Test
  void fivePaidItemsMakeNoGoodPayer() {
    goodPayer(5);
    late.wholeNight("2025-01-02");
    assertThat(kinds()).containsExactly("2025-01-02 NEW_DELINQUENCY");
  }

  @Test
  void norDoesWhoWasEverLate() {
    goodPayer(6);
    books.reverse("P2024-09-01");
    books.pay("A", "LATE", "2024-09-03", "10.000");
    late.wholeNight("2025-01-02");
    assertThat(only(AlertKind.EARLY_WARNING)).isEmpty();
  }

  @Test
  void whatIsPaidOnlyAfterTheNightsDateIsNotKnownToIt() {
    goodPayer(6);
    late.today("2025-02-01");
    paid("2025-01-20", "10.000");
    late.wholeNight("2025-01-02");
    assertThat(only(AlertKind.EARLY_WARNING)).containsExactly("2025-01-02 EARLY_WARNING");
  }

  @Test
  void paymentsThatShrinkAreAnEarlyWarning() {
    instalments("2024-09-01", 5, "10.000");
    late.today("2024-12-01");
    paid("2024-09-01", "10.000");
    paid("2024-10-01", "10.000");
    paid("2024-11-01", "9.000");
    late.wholeNight("2024-11-02");
    assertThat(only(AlertKind.EARLY_WARNING)).isEmpty();
    paid("2024-12-01", "7.000");
    late.wholeNight("2024-12-02");
    assertThat(only(AlertKind.EARLY_WARNING)).containsExactly("2024-12-02 EARLY_WARNING");
    assertThat(newest(AlertKind.EARLY_WARNING))
        .startsWith("SHRINKING_PAYMENTS")
        .contains("first_percent=100", "second_percent=90", "third_percent=70");
  }

  @Test
  void steadyShortPaymentsAndMissingOnesDoNotShrink() {
    instalments("2024-09-01", 5, "10.000");
    late.today("2024-12-01");
    paid("2024-09-01", "10.000");
    paid("2024-10-01", "8.000");
    paid("2024-11-01", "8.000");
    late.wholeNight("2024-12-02");
    assertThat(only(AlertKind.EARLY_WARNING)).isEmpty();
  }

  @Test
  void riskRaisesThePriorityAndIsKept() {
    instalments("2024-12-01", 1, "10.000");
    long customer = Long.parseLong(books.column("select customer_id from customer").get(0));
    late.risk().of(customer, Band.HIGH);
    late.wholeNight("2024-12-02");
    assertThat(newest(AlertKind.NEW_DELINQUENCY)).contains("risk=HIGH");
    assertThat(books.column("select priority from alert")).containsExactly("HIGH");
  }

  /** Pays instalments of 10 from July on, each on its due date, and one less than fall due. */
  private void goodPayer(int paid) {
    java.time.LocalDate last = java.time.LocalDate.parse("2024-12-01");
    instalments(last.minusMonths(paid - 1).toString(), paid + 1, "10.000");
    late.today("2024-12-02");
    for (int no = 0; no < paid; no++) {
      paid(last.minusMonths(no).toString(), "10.000");
    }
  }

  private List<String> kinds() {
    return late.alerts().list(books.portfolio(), AlertQuery.newest(100)).stream()
        .map(alert -> alert.onDate() + " " + alert.kind())
        .toList();
  }

  private List<String> only(AlertKind kind) {
    return kinds().stream().filter(found -> found.endsWith(kind.name())).toList();
  }

  private String newest(AlertKind kind) {
    return late.alerts().list(books.portfolio(), AlertQuery.newest(100)).stream()
        .filter(alert -> alert.kind() == kind)
        .map(
            alert ->
                alert.reason().code().substring("ALERT_".length())
                    + " "
                    + new java.util.TreeMap<>(alert.reason().facts()))
        .findFirst()
        .orElse("none");
  }
}
