package org.tahsil.campaign.domain;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tahsil.campaign.TaskState;
import org.tahsil.template.TemplateChannel;

/**
 * What a night did about a step.
 *
 * @param reason what it waits for, or why it was passed over; null: it was done
 * @param message null: none was written
 */
public record Done(
    DueStep due, TaskState state, @Nullable String reason, @Nullable Message message) {

  /**
   * A message.
   *
   * @param recipient where it goes
   * @param planned business instant before which it does not go
   * @param template stamp of its words
   * @param parts of an SMS; null: it is none
   * @param cost of an SMS, in the portfolio's currency; null: it is none, or no price is set
   */
  public record Message(
      TemplateChannel channel,
      String recipient,
      Instant planned,
      String template,
      @Nullable Integer parts,
      @Nullable BigDecimal cost) {}

  /** It was not done. */
  public static Done of(DueStep due, DueRule.Outcome outcome) {
    TaskState state =
        switch (outcome.turn()) {
          case WAIT -> TaskState.WAITING;
          case PASS -> TaskState.PASSED;
          case ESCALATE -> TaskState.ESCALATED;
          case SEND -> throw new IllegalArgumentException("a message is wanted");
        };
    return new Done(due, state, outcome.reason(), null);
  }
}
