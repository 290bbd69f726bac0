package org.tahsil.escalation;

import java.util.List;
import org.tahsil.account.Portfolio;

/** The dated settings of the steps. */
public interface EscalationSettings {

  /** One of each step, of the business date. */
  List<StepSettings> list(Portfolio portfolio);

  /** The newest 200 that were set and count on some day, the newest first day first. */
  List<StepSettings> dated(Portfolio portfolio);

  /** What a step asks for on the business date. */
  StepSettings of(Portfolio portfolio, EscalationStep step);

  /**
   * Sets a step from the business date on; the same again changes nothing. What was proposed before
   * keeps its checklist. Refused if a code stands twice or a number is out of range.
   */
  StepSettings set(Portfolio portfolio, StepSettings wish, String by);
}
