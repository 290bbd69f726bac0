package org.tahsil.smartcollect.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Predicate;

/**
 * The indicators of a customer's collections. Rates are per cent with one decimal, 0.0 where there
 * is nothing to divide by.
 *
 * @param attempts that have ended; one that is at the rail does not count yet
 */
public record Kpis(
    int scheduled,
    int successful,
    int failed,
    int pending,
    int attempts,
    BigDecimal successRate,
    BigDecimal attemptSuccessRate,
    BigDecimal firstAttemptRate,
    BigDecimal averageRetryCount,
    Amounts amounts) {

  /** In major units. */
  public record Amounts(
      BigDecimal collected, BigDecimal pending, BigDecimal failed, BigDecimal costSaved) {}

  /**
   * A collection so far.
   *
   * @param endedAttempts how many attempts succeeded or failed
   * @param firstSucceeded whether attempt 1 collected
   */
  public record Line(
      BigDecimal amount, CollectionState state, int endedAttempts, boolean firstSucceeded) {

    boolean failed() {
      return state == CollectionState.FAILED
          || (state == CollectionState.CLOSED && endedAttempts > 0);
    }

    boolean succeeded() {
      return state == CollectionState.SUCCESS;
    }
  }

  /**
   * The indicators of collections. One that was paid in another way counts as failed if it was
   * attempted, and not at all if it was not.
   *
   * @param retryCost what a saved attempt saves, in the collections' currency
   */
  public static Kpis of(List<Line> all, BigDecimal baselinePercent, BigDecimal retryCost) {
    int successful = count(all, Line::succeeded);
    int failed = count(all, Line::failed);
    int pending = count(all, line -> line.state.isOpen());
    int attempts = all.stream().mapToInt(Line::endedAttempts).sum();
    int collections = successful + failed;
    int firstSuccesses = count(all, line -> line.succeeded() && line.firstSucceeded);
    BigDecimal baseline =
        baselinePercent.multiply(BigDecimal.valueOf(collections)).movePointLeft(2);
    BigDecimal saved =
        BigDecimal.valueOf(firstSuccesses)
            .subtract(baseline)
            .max(BigDecimal.ZERO)
            .multiply(retryCost);
    return new Kpis(
        successful + failed + pending,
        successful,
        failed,
        pending,
        attempts,
        percent(successful, successful + failed + pending),
        percent(successful, attempts),
        percent(firstSuccesses, collections),
        ratio(BigDecimal.valueOf(attempts), collections),
        new Amounts(
            sum(all, Line::succeeded),
            sum(all, line -> line.state.isOpen()),
            sum(all, Line::failed),
            saved));
  }

  private static int count(List<Line> lines, Predicate<Line> which) {
    return (int) lines.stream().filter(which).count();
  }

  private static BigDecimal sum(List<Line> lines, Predicate<Line> which) {
    return lines.stream().filter(which).map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal percent(int part, int whole) {
    return ratio(BigDecimal.valueOf(100L * part), whole);
  }

  private static BigDecimal ratio(BigDecimal part, int whole) {
    return whole == 0
        ? new BigDecimal("0.0")
        : part.divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
  }
}
