package org.tahsil.smartcollect.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tahsil.smartcollect.CollectionMethod;
import org.tahsil.smartcollect.SmartCollect.Attempted;
import org.tahsil.smartcollect.SmartCollectDocument;
import org.tahsil.smartcollect.SmartCollectDocument.UpcomingCollection;
import org.tahsil.smartcollect.SmartCollectDocument.Window;

/** The figures that resolutions.md names for CUST_MSM_00001. */
class DemonstrationCustomerIT {
  private static final String CUSTOMER = "CUST_MSM_00001";
  private static final String LOAN = "LOAN_CUST_MSM_00001_0";
  private static final String NEXT = "COL_CUST_MSM_00001_UPCOMING_1_0";

  private final TestSmart smart = new TestSmart("2025-01-01");

  @BeforeEach
  void customer() {
    smart.presentationDay(15);
    smart.loan(CUSTOMER, LOAN);
    int[] late = {0, 2, 0, 3, 1, 2, 4, 0, 3, 2, 1, 3};
    for (int month = 1; month <= 12; month++) {
      String due = "2024-%02d-05".formatted(month);
      String paid = "2024-%02d-%02d".formatted(month, 5 + late[month - 1]);
      smart.books.item(LOAN, "EMI-" + month, due, "25000");
      smart.books.payItem(LOAN, "P" + month, paid, "25000", "EMI-" + month);
    }
    smart.books.item(LOAN, "EMI-13", "2025-01-05", "25000");
    for (int month = 7; month <= 12; month++) {
      String salary = month % 2 == 0 ? "140625" : "109375";
      String day = "2024-%02d-".formatted(month);
      smart.line(CUSTOMER, day + "03", salary, "130000", "NEFT ACME LTD SALARY " + month);
      smart.line(CUSTOMER, day + "05", "-20000", "110000", "RENT");
      smart.line(CUSTOMER, day + "12", "-25000", "85000", "UPI/1234" + month + "/SUPPLIES");
    }
    smart.line(CUSTOMER, "2024-12-30", "-40000", "45000", "ONE OFF");
    smart.line(CUSTOMER, "2025-01-03", "125000", "170000", "NEFT ACME LTD SALARY 1");
    smart.mandate(CUSTOMER, LOAN, CollectionMethod.E_NACH, true);
  }

  @Test
  void hasTheFiguresOfTheDemonstration() {
    SmartCollectDocument document = smart.document(CUSTOMER);
    assertThat(document.generatedAt()).isEqualTo("2025-01-01T10:00:00.000Z");
    assertThat(document.upcomingCollections())
        .containsExactly(
            new UpcomingCollection(
                NEXT,
                LOAN,
                new BigDecimal("25000.00"),
                "2025-01-15",
                new Window(
                    "2025-01-05",
                    "2025-01-10",
                    new BigDecimal("87.5"),
                    "High balance expected after salary credit on Day 3"),
                new BigDecimal("45000.00"),
                new BigDecimal("125000.00"),
                new BigDecimal("92.5"),
                "OPTIMAL_WINDOW",
                "2025-01-05",
                false,
                "P"));
    assertThat(document.behavioralInsights().salaryCreditPattern())
        .isEqualTo(
            new SmartCollectDocument.SalaryCreditPattern(
                3, new BigDecimal("125000.00"), new BigDecimal("87.5"), false));
    assertThat(document.behavioralInsights().paymentBehavior().paymentPunctualityScore())
        .isEqualByComparingTo("82.5");
    assertThat(document.behavioralInsights().paymentBehavior().avgDelayDays())
        .isEqualByComparingTo("1.8");
    assertThat(document.smartRecommendations()).isNotEmpty();
    assertThat(document.riskSignals()).isNotEmpty();
  }

  @Test
  void canBeRescheduledIntoTheWindowAndBack() {
    assertThat(smart.document(CUSTOMER).upcomingCollections()).hasSize(1);
    assertThat(smart.reschedule(CUSTOMER, NEXT, "2025-01-05"))
        .isEqualTo(
            new org.tahsil.smartcollect.SmartCollect.Rescheduled(
                "success",
                "Collection " + NEXT + " rescheduled to 2025-01-05",
                "2025-01-01T10:00:00.000Z",
                true));
    UpcomingCollection moved = smart.document(CUSTOMER).upcomingCollections().get(0);
    assertThat(moved.scheduledDate()).isEqualTo("2025-01-05");
    assertThat(moved.withinWindow()).isTrue();
    assertThat(smart.reschedule(CUSTOMER, NEXT, "2025-01-15").optimalWindowUsed()).isFalse();
  }

  @Test
  void isDebitedAtTheInitialClockAndPaidInTheBooks() {
    Attempted answer = smart.attempt(CUSTOMER, NEXT, "E-NACH");
    assertThat(answer)
        .isEqualTo(
            new Attempted(
                "SUCCESS",
                "Collection successful! ₹25,000.00 collected",
                NEXT,
                new BigDecimal("25000.00"),
                "2025-01-01T10:00:00.000Z",
                "E-NACH",
                new BigDecimal("45000.00"),
                new BigDecimal("92.5"),
                null,
                null));
    assertThat(smart.books.column("select open_minor from item where item_ref = 'EMI-13'"))
        .containsExactly("0");
    SmartCollectDocument after = smart.document(CUSTOMER);
    assertThat(after.upcomingCollections()).isEmpty();
    assertThat(after.collectionHistory().get(0).attemptDate()).isEqualTo("2025-01-01");
    assertThat(after.collectionSummary().collectionSuccessRate()).isEqualByComparingTo("100.0");
    assertThat(smart.books.story().entries())
        .extracting("kind")
        .contains("COLLECTION_COLLECTED", "PAYMENT_POSTED");
  }
}
