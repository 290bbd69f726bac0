package org.tahsil.campaign;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a version would do if it began tonight; nothing of it is kept.
 *
 * @param audience accounts that would begin
 * @param lookedAt of how many of them, the oldest first, the steps were worked out
 * @param missing templates that nobody has approved, as {@code early/sms/ar/firm}
 */
public record DryRun(
    LocalDate date, long audience, long lookedAt, List<String> missing, List<Step> steps) {

  public DryRun {
    missing = List.copyOf(missing);
    steps = List.copyOf(steps);
  }

  /**
   * One step, if all that were looked at come to it.
   *
   * @param step from 1 on
   * @param messages that could go
   * @param withoutAddress customers whom it cannot reach
   * @param withoutWords messages for which no text is approved
   * @param blocked how many each rule of the contact policy forbids, the first rule of each
   * @param parts of SMS
   * @param cost of SMS in the portfolio's currency; null: no price is set, or it is none
   */
  public record Step(
      int step,
      StepAction action,
      long messages,
      long withoutAddress,
      long withoutWords,
      Map<String, Long> blocked,
      long parts,
      @Nullable BigDecimal cost) {

    public Step {
      blocked = Map.copyOf(blocked);
    }
  }
}
