package org.tahsil.console;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import org.tahsil.account.AllocationRule;
import org.tahsil.account.DpdConvention;
import org.tahsil.account.Portfolio;
import org.tahsil.shared.id.PortfolioCode;
import org.tahsil.shared.id.PortfolioId;
import org.tahsil.shared.id.TenantId;
import org.tahsil.smartcollect.SmartCollectDocument;
import org.tahsil.smartcollect.SmartCollectDocument.BehavioralInsights;
import org.tahsil.smartcollect.SmartCollectDocument.CollectionAttempt;
import org.tahsil.smartcollect.SmartCollectDocument.CollectionSummary;
import org.tahsil.smartcollect.SmartCollectDocument.PaymentBehavior;
import org.tahsil.smartcollect.SmartCollectDocument.Recommendation;
import org.tahsil.smartcollect.SmartCollectDocument.RiskSignal;
import org.tahsil.smartcollect.SmartCollectDocument.SalaryCreditPattern;
import org.tahsil.smartcollect.SmartCollectDocument.SpendingPattern;
import org.tahsil.smartcollect.SmartCollectDocument.UpcomingCollection;
import org.tahsil.smartcollect.SmartCollectDocument.Window;

/** A Smart Collect document. */
final class SmartFixture {
  private final String mark;

  SmartFixture(String mark) {
    this.mark = mark;
  }

  static Portfolio portfolio() {
    return new Portfolio(
        new PortfolioId(2),
        new TenantId("demo"),
        new PortfolioCode("MSM"),
        "Mumbai Small Loans",
        Currency.getInstance("INR"),
        ZoneId.of("Asia/Kolkata"),
        DpdConvention.ELAPSED,
        AllocationRule.HOLD,
        java.time.LocalTime.of(23, 30),
        15,
        Fixture.NOW);
  }

  SmartCollectDocument document() {
    return new SmartCollectDocument(
        "CUST_MSM_00001",
        "2025-01-01T10:00:00Z",
        summary(),
        List.of(
            upcoming("1", "OPTIMAL_WINDOW", "92.5", window()),
            upcoming("2", "CRITICAL", "18.2", null)),
        attempts(),
        List.of(
            new Recommendation(
                "RESCHEDULE",
                "HIGH",
                "2 upcoming collections have critical low balance risk" + mark,
                "Could raise the chance from 18.2 to 92.5 per cent",
                "Reschedule to Day 5 after salary credit")),
        insights(),
        List.of(
            new RiskSignal(
                "LOW_AVERAGE_BALANCE",
                "HIGH",
                "Average daily balance is only ₹8,500" + mark,
                "2025-01-01")),
        "MSM",
        "INR");
  }

  private static CollectionSummary summary() {
    return new CollectionSummary(
        12,
        9,
        1,
        2,
        dec("90.0"),
        dec("225000.00"),
        dec("50000.00"),
        dec("1.5"),
        dec("200.00"),
        dec("25000.00"),
        dec("60.0"),
        dec("70.0"),
        15,
        dec("30.0"),
        dec("50.00"));
  }

  private Window window() {
    return new Window(
        "2025-01-05",
        "2025-01-10",
        dec("87.5"),
        "High balance expected after salary credit on Day 3" + mark);
  }

  private List<CollectionAttempt> attempts() {
    return List.of(
        new CollectionAttempt(
            "COL_1",
            "LOAN_1" + mark,
            1,
            "2024-12-15",
            "10:30",
            dec("25000.00"),
            dec("67000.00"),
            "SUCCESS",
            "E-NACH",
            null,
            null),
        new CollectionAttempt(
            "COL_2",
            "LOAN_1",
            1,
            "2024-11-15",
            "10:30",
            dec("25000.00"),
            dec("1800.00"),
            "FAILED",
            "E-NACH",
            "2024-11-20",
            "INSUFFICIENT_FUNDS"));
  }

  private BehavioralInsights insights() {
    return new BehavioralInsights(
        new SalaryCreditPattern(3, dec("125000.00"), dec("87.5"), false),
        new SpendingPattern(
            List.of("Day 12", "Day 28"), List.of("Day 30", "Day 1"), dec("55000.00")),
        new PaymentBehavior("Morning (9AM-11AM)" + mark, dec("82.5"), dec("1.8")));
  }

  private UpcomingCollection upcoming(
      String number,
      String status,
      String probability,
      @org.jspecify.annotations.Nullable Window window) {
    return new UpcomingCollection(
        "COL_CUST_MSM_00001_UPCOMING_" + number,
        "LOAN_CUST_MSM_00001_0" + mark,
        dec("25000.00"),
        "2025-01-15",
        window,
        dec("45000.00"),
        dec("125000.00"),
        dec(probability),
        status,
        "2025-01-05",
        false,
        "MSM");
  }

  private static BigDecimal dec(String number) {
    return new BigDecimal(number);
  }
}
