package org.tahsil.arrangement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.PaymentRef;
import org.tahsil.shared.money.Money;

/**
 * A promise or plan, with what became of it.
 *
 * @param since the day from which the state holds
 * @param paid what counted for it
 * @param nextDue due date of the first instalment not yet paid; null: none, or it is over
 */
public record Arrangement(
    UUID id,
    AccountRef account,
    ArrangementKind kind,
    ArrangementState state,
    LocalDate since,
    Money promised,
    Money paid,
    @Nullable LocalDate nextDue,
    Making making,
    Bearing bearing,
    List<Step> steps,
    @Nullable Ending ending) {

  public Arrangement {
    steps = List.copyOf(steps);
  }

  /**
   * Who took it, and when.
   *
   * @param on business date
   * @param replaces the one whose place it took; null: none
   */
  public record Making(
      String by, LocalDate on, Instant at, @Nullable String note, @Nullable UUID replaces) {}

  /** What it bears: the terms of the day on which it was made. */
  public record Bearing(
      int graceDays, Money tolerance, java.math.BigDecimal tolerancePercent, int missedAllowed) {}

  /**
   * An instalment and the money that counted for it.
   *
   * @param deadline the last day on which money is in time
   * @param paidOn value date of the money that made it enough; null: it is not
   */
  public record Step(
      int no,
      LocalDate dueOn,
      LocalDate deadline,
      Money amount,
      Money paid,
      @Nullable LocalDate paidOn,
      Standing standing,
      List<Share> money) {

    public Step {
      money = List.copyOf(money);
    }
  }

  /** Where an instalment stands. */
  public enum Standing {
    /** Not paid, and its deadline has not passed. */
    WAITING,
    PAID,
    /** Enough came, but only after the deadline. */
    PAID_LATE,
    /** The deadline passed. */
    MISSED
  }

  /** Money, or a part of it, that counted. */
  public record Share(PaymentRef payment, LocalDate valueOn, Money amount) {}

  /**
   * How a person ended it.
   *
   * @param successor the one that took its place; null if it was cancelled
   */
  public record Ending(String by, LocalDate on, String reason, @Nullable UUID successor) {}

  /** How many instalments were missed. */
  public long missed() {
    return steps.stream()
        .filter(step -> step.standing() == Standing.MISSED || step.standing() == Standing.PAID_LATE)
        .count();
  }
}
