package org.tahsil.smartcollect.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tahsil.smartcollect.CollectionMethod;
import org.tahsil.smartcollect.SmartCollectDocument;
import org.tahsil.smartcollect.SmartCollectDocument.Recommendation;
import org.tahsil.smartcollect.SmartCollectDocument.RiskSignal;
import org.tahsil.smartcollect.SmartCollectDocument.UpcomingCollection;
import org.tahsil.smartcollect.SmartCollectDocument.Window;

/** The customer of docs/second-customer, whose figures docs/smart-collect.md computes by hand. */
class SecondCustomerIT {
  private static final Path FILES = Path.of("..", "docs", "second-customer");
  private static final String CUSTOMER = "CUST_MSM_90002";
  private static final String LOAN = "LOAN_CUST_MSM_90002_0";

  private final TestSmart smart = new TestSmart("2025-01-01");

  @BeforeEach
  void files() {
    smart.presentationDay(15);
    smart.loan(CUSTOMER, LOAN);
    for (String[] item : rows("items.csv")) {
      smart.books.item(item[0], item[1], item[2], item[3]);
    }
    for (String[] paid : rows("payments.csv")) {
      smart.books.payItem(paid[0], paid[1], paid[2], paid[3], paid[4]);
    }
    for (String[] line : rows("bank-transactions.csv")) {
      String sign = line[4].equals("DEBIT") ? "-" : "";
      smart.line(line[0], line[3].substring(0, 10), sign + line[6], line[7], line[8]);
    }
    String[] mandate = rows("mandates.csv").get(0);
    smart.mandate(
        CUSTOMER, LOAN, CollectionMethod.UPI_AUTOPAY, Boolean.parseBoolean(mandate[7]), 22);
  }

  @Test
  void hasTheFiguresThatWereComputedByHand() {
    SmartCollectDocument document = smart.document(CUSTOMER);
    assertThat(document.upcomingCollections())
        .containsExactly(
            new UpcomingCollection(
                "COL_CUST_MSM_90002_UPCOMING_1_0",
                LOAN,
                amount("18000.00"),
                "2025-01-22",
                new Window(
                    "2025-01-30",
                    "2025-02-04",
                    amount("94.8"),
                    "High balance expected after the main credit, estimated around Day 28"),
                amount("41000.00"),
                amount("25300.00"),
                amount("73.6"),
                "SCHEDULED",
                "2025-01-20",
                false,
                "P"));
    assertThat(document.behavioralInsights().salaryCreditPattern())
        .isEqualTo(
            new SmartCollectDocument.SalaryCreditPattern(
                28, amount("60000.00"), amount("94.8"), true));
    assertThat(document.behavioralInsights().paymentBehavior())
        .isEqualTo(new SmartCollectDocument.PaymentBehavior(null, amount("70.0"), amount("3.4")));
  }

  @Test
  void isAdvisedByItsOwnProbabilities() {
    assertThat(smart.document(CUSTOMER).smartRecommendations())
        .extracting(Recommendation::recommendationType, Recommendation::expectedImpact)
        .contains(
            org.assertj.core.groups.Tuple.tuple(
                "RESCHEDULE", "Could raise the mean collection probability from 73.6% to 91.2%"),
            org.assertj.core.groups.Tuple.tuple(
                "EARLY_REMINDER",
                "Could raise the mean collection probability from 73.6% to 79.5%"),
            org.assertj.core.groups.Tuple.tuple(
                "INCREASE_FREQUENCY",
                "Without the credit the mean collection probability falls from 73.6% to 72.9%;"
                    + " watching shows it in time"));
    assertThat(smart.document(CUSTOMER).riskSignals())
        .extracting(RiskSignal::signalType)
        .contains("PAYMENT_DELAYS");
  }

  private static List<String[]> rows(String file) {
    try {
      return Files.readAllLines(FILES.resolve(file)).stream()
          .skip(1)
          .map(line -> line.split(",", -1))
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static BigDecimal amount(String amount) {
    return new BigDecimal(amount);
  }
}
