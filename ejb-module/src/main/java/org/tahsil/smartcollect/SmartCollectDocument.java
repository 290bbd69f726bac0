package org.tahsil.smartcollect;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that Smart Collect knows of a customer. The components carry the seed's names in
 * camelCase; the API writes them in snake_case, nulls included. Portfolio and currency are added.
 */
public record SmartCollectDocument(
    String customerId,
    String generatedAt,
    CollectionSummary collectionSummary,
    List<UpcomingCollection> upcomingCollections,
    List<CollectionAttempt> collectionHistory,
    List<Recommendation> smartRecommendations,
    BehavioralInsights behavioralInsights,
    List<RiskSignal> riskSignals,
    String portfolio,
    String currency) {

  /**
   * Indicators over all collections; what follows costSaved is added to the seed's. The last two
   * are the settings that costSaved was computed with.
   */
  public record CollectionSummary(
      int totalEmisScheduled,
      int successfulCollections,
      int failedCollections,
      int pendingCollections,
      BigDecimal collectionSuccessRate,
      BigDecimal totalAmountCollected,
      BigDecimal totalAmountPending,
      BigDecimal averageRetryCount,
      BigDecimal costSaved,
      BigDecimal totalAmountFailed,
      BigDecimal attemptSuccessRate,
      BigDecimal firstAttemptRate,
      int totalAttempts,
      BigDecimal baselineFirstAttemptRate,
      BigDecimal costPerRetry) {}

  /** A collection to come; dueDate and withinWindow are added to the seed's. */
  public record UpcomingCollection(
      String collectionId,
      String loanId,
      BigDecimal emiAmount,
      String scheduledDate,
      @Nullable Window optimalCollectionWindow,
      BigDecimal currentBalance,
      BigDecimal predictedBalance,
      BigDecimal collectionProbability,
      String status,
      String dueDate,
      boolean withinWindow,
      String portfolio) {}

  /** The days after a predicted credit. */
  public record Window(
      String startDate, String endDate, BigDecimal confidenceScore, String reason) {}

  /** One attempt; returnCode is added to the seed's. */
  public record CollectionAttempt(
      String collectionId,
      String loanId,
      int attemptNumber,
      String attemptDate,
      String attemptTime,
      BigDecimal emiAmount,
      @Nullable BigDecimal accountBalanceAtAttempt,
      String status,
      String method,
      @Nullable String nextRetryScheduled,
      @Nullable String returnCode) {}

  /** Something to do, with the impact computed from this customer's probabilities. */
  public record Recommendation(
      String recommendationType,
      String priority,
      String reason,
      String expectedImpact,
      String actionRequired) {}

  /** What the bank data and the payments say of the customer's habits. */
  public record BehavioralInsights(
      @Nullable SalaryCreditPattern salaryCreditPattern,
      SpendingPattern spendingPattern,
      PaymentBehavior paymentBehavior) {}

  /** When income comes; circularEstimate is added: true if no day of month 1..7 was found. */
  public record SalaryCreditPattern(
      int typicalDate,
      BigDecimal typicalAmount,
      BigDecimal consistencyScore,
      boolean circularEstimate) {}

  /** When money goes. */
  public record SpendingPattern(
      List<String> highSpendingDays,
      List<String> lowBalanceDays,
      @Nullable BigDecimal averageDailyBalance) {}

  /** How the customer pays. */
  public record PaymentBehavior(
      @Nullable String preferredPaymentTime,
      BigDecimal paymentPunctualityScore,
      BigDecimal avgDelayDays) {}

  /** A warning. */
  public record RiskSignal(
      String signalType, String severity, String description, String detectedDate) {}
}
