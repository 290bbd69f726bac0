package org.tahsil.smartcollect.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tahsil.smartcollect.CollectionMethod;

/** What follows a failed debit. */
public final class RetryRule {
  private final Settings.Retry settings;
  private final Slots slots;

  public RetryRule(Settings settings) {
    this.settings = settings.retry();
    this.slots = new Slots(settings.schedule());
  }

  /**
   * A failed debit.
   *
   * @param attemptNumber 1 and up
   * @param nextCreditOn when the income is expected next; null: none is predicted
   */
  public record Failure(
      int attemptNumber,
      ReturnClass returned,
      LocalDate failedOn,
      CollectionMethod rail,
      @Nullable LocalDate nextCreditOn) {}

  /** What to do. */
  public sealed interface Next {}

  /**
   * Debit again.
   *
   * @param skipsAttempts whether days on which one would normally retry are left out, because the
   *     credit is further off
   */
  public record RetryOn(LocalDate date, boolean skipsAttempts) implements Next {}

  /** Not a failure yet: the bank has not decided. */
  public record Wait() implements Next {}

  /**
   * A person goes on.
   *
   * @param reason ATTEMPTS_EXHAUSTED or NOT_RETRIED
   */
  public record Escalate(String reason) implements Next {}

  public Next after(Failure failure) {
    if (failure.returned == ReturnClass.PENDING) {
      return new Wait();
    }
    if (!failure.returned.mayBeRetried()) {
      return new Escalate("NOT_RETRIED");
    }
    if (failure.attemptNumber >= settings.attempts()) {
      return new Escalate("ATTEMPTS_EXHAUSTED");
    }
    return failure.returned == ReturnClass.TECHNICAL
        ? on(failure.failedOn.plusDays(settings.technicalDays()), failure, false)
        : afterLowBalance(failure);
  }

  private Next afterLowBalance(Failure failure) {
    LocalDate earliest = failure.failedOn.plusDays(settings.leastDays());
    LocalDate latest = failure.failedOn.plusDays(settings.mostDays());
    if (failure.nextCreditOn == null) {
      return on(latest, failure, false);
    }
    LocalDate afterCredit = failure.nextCreditOn.plusDays(settings.leastDays());
    return on(
        afterCredit.isAfter(earliest) ? afterCredit : earliest,
        failure,
        afterCredit.isAfter(latest));
  }

  private Next on(LocalDate date, Failure failure, boolean skips) {
    return new RetryOn(slots.onOrAfter(date, failure.rail), skips);
  }
}
