package org.tahsil.night;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahsil.shared.id.PortfolioCode;

/**
 * One run of the end of day.
 *
 * @param failure why it failed, in words for an operator
 * @param catchUpTo up to which date the nights after this one follow by themselves
 * @param next the night that followed by itself
 * @param servers how many server starts did units of it
 * @param checks what it counted twice before it closed; empty if it never came that far
 * @param progress null unless it runs
 */
public record Night(
    UUID id,
    PortfolioCode portfolio,
    LocalDate businessDate,
    Status status,
    String requestedBy,
    Instant startedAt,
    @Nullable Instant endedAt,
    @Nullable String failure,
    @Nullable LocalDate catchUpTo,
    @Nullable UUID next,
    int servers,
    List<Step> steps,
    List<Check> checks,
    @Nullable Progress progress) {

  /** The same night with how far it is. */
  public Night at(@Nullable Progress where) {
    return new Night(
        id,
        portfolio,
        businessDate,
        status,
        requestedBy,
        startedAt,
        endedAt,
        failure,
        catchUpTo,
        next,
        servers,
        steps,
        checks,
        where);
  }

  /** The life of a night; STOPPED and FAILED ones can be started again for the same date. */
  public enum Status {
    STARTED,
    STOPPED,
    COMPLETED,
    FAILED
  }

  /**
   * How far a running night is.
   *
   * @param step the one under way
   * @param accountsPerSecond of that step; null before its first unit is done
   * @param remaining until the night ends; null if nobody can tell yet
   */
  public record Progress(
      String step, @Nullable Double accountsPerSecond, @Nullable Duration remaining) {

    /** Of the first step that is not done; null if all units are, and the night closes. */
    public static Progress of(@Nullable Step now, @Nullable Duration remaining) {
      return now == null
          ? new Progress("close", null, remaining)
          : new Progress(now.name(), now.accountsPerSecond(), remaining);
    }
  }

  /** What a step has done so far; units, and the accounts in them, tell the progress. */
  public record Step(
      String name,
      long read,
      long written,
      long skipped,
      long rejected,
      double seconds,
      int unitsDone,
      int units,
      long accountsDone,
      long accounts) {

    public boolean isDone() {
      return units > 0 && unitsDone == units;
    }

    public long millis() {
      return Math.round(seconds * 1000);
    }

    /** Accounts of finished units a second; null if there are none yet. */
    public @Nullable Double accountsPerSecond() {
      return accountsDone > 0 && seconds > 0 ? accountsDone / seconds : null;
    }
  }

  /**
   * Two counts of the same by different roads, see {@code docs/nights.md}.
   *
   * @param kind of alerts, where the check is about one kind
   * @param expected a count, or an amount in the portfolio's currency
   * @param difference how much does not agree one by one, also where the sums do; 0: all agrees
   */
  public record Check(
      String name,
      @Nullable String kind,
      BigDecimal expected,
      BigDecimal found,
      BigDecimal difference) {

    public boolean agrees() {
      return difference.signum() == 0;
    }
  }
}
