package org.tahsil.campaign.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tahsil.campaign.StepAction;
import org.tahsil.campaign.StepCondition;
import org.tahsil.campaign.domain.DueStep.Standing;

/** What is done about a step whose day has come. */
public final class DueRule {

  /** Reasons that pass by themselves or not, each also a code of the figures. */
  public static final String CONDITION = "CONDITION";

  /** Another message of the day goes to the same customer or address. */
  public static final String OTHER_FIRST = "OTHER_MESSAGE_FIRST";

  public static final String NO_ADDRESS = "NO_ADDRESS";
  public static final String NO_WORDS = "TEMPLATE_NONE";
  public static final String CASE_OPEN = "CASE_OPEN_ALREADY";
  public static final String NOTHING_OVERDUE = "NOTHING_OVERDUE";

  private DueRule() {}

  /** What follows for a step. */
  public enum Turn {
    SEND,
    ESCALATE,
    /** Another night looks again. */
    WAIT,
    PASS
  }

  /**
   * A turn.
   *
   * @param reason null: it is done
   */
  public record Outcome(Turn turn, @Nullable String reason) {}

  /** Before words, contact policy and other messages are asked. */
  public static Outcome of(DueStep due, LocalDate date) {
    if (!holds(due.plan().condition(), due.standing())) {
      return new Outcome(Turn.PASS, CONDITION);
    }
    String against = due.standing().against();
    if (against != null) {
      return hindered(due, date, against);
    }
    if (due.plan().action() == StepAction.ESCALATE) {
      return due.standing().overdue().isPositive()
          ? new Outcome(Turn.ESCALATE, null)
          : new Outcome(Turn.PASS, NOTHING_OVERDUE);
    }
    if (due.ways().stream().allMatch(way -> due.address(way) == null)) {
      return new Outcome(Turn.PASS, NO_ADDRESS);
    }
    return due.standing().rival() ? hindered(due, date, OTHER_FIRST) : new Outcome(Turn.SEND, null);
  }

  /** What stands in its way is waited for, as long as the step has patience. */
  public static Outcome hindered(DueStep due, LocalDate date, String reason) {
    LocalDate last = due.place().dueOn().plusDays(due.plan().patienceDays());
    return new Outcome(date.isBefore(last) ? Turn.WAIT : Turn.PASS, reason);
  }

  private static boolean holds(StepCondition condition, Standing standing) {
    String value = String.valueOf(condition.value());
    return switch (condition.kind()) {
      case ALWAYS -> true;
      case DAYS_AT_LEAST -> standing.daysPastDue() >= Integer.parseInt(value);
      case OVERDUE_AT_LEAST -> standing.overdue().amount().compareTo(new BigDecimal(value)) >= 0;
      case BAND_IS -> standing.band() != null && standing.band().name().equals(value);
      case PREVIOUS_UNSENT -> standing.previousUnsent();
    };
  }
}
