package org.tahsil.night.domain;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tahsil.night.Missed;

/** Which night is due by the clock. */
public final class CutOff {
  /** A portfolio whose last night is older is not kept nightly, or was loaded with old dates. */
  private static final int CATCH_UP_DAYS = 31;

  private CutOff() {}

  /**
   * The business date whose night is due: today once the cut-off has passed; before it, yesterday
   * if its cut-off was missed while the server was down.
   *
   * @param now local time of the portfolio
   * @param lastCompleted the latest date that completed, if any did
   */
  public static Optional<LocalDate> due(
      LocalDateTime now, LocalTime cutOff, @Nullable LocalDate lastCompleted) {
    LocalDate today = now.toLocalDate();
    if (!now.toLocalTime().isBefore(cutOff)) {
      return Optional.of(today).filter(date -> !date.equals(lastCompleted));
    }
    LocalDate yesterday = today.minusDays(1);
    boolean missed = lastCompleted != null && lastCompleted.isBefore(yesterday);
    return missed && missed(yesterday, lastCompleted) == Missed.RUN_FIRST
        ? Optional.of(yesterday)
        : Optional.empty();
  }

  /** Whether the days missed before a date that is due are caught up. */
  public static Missed missed(LocalDate due, @Nullable LocalDate lastCompleted) {
    boolean kept = lastCompleted != null && !lastCompleted.isBefore(due.minusDays(CATCH_UP_DAYS));
    return kept ? Missed.RUN_FIRST : Missed.LEAVE_OUT;
  }
}
