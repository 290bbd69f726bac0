package org.tahsil.escalation;

/**
 * Something that has to be done before a step.
 *
 * @param code upper-case letters, digits and underscores, such as NOTICE_GIVEN; at most 40
 * @param required whether the step waits for it
 * @param reference whether a document has to be named
 * @param days 0 to 3650. Of PAST: days that must have passed since the date. Of AHEAD: days that
 *     the date must at least lie ahead, beside being after today. Of NONE: 0
 */
public record ChecklistItem(
    String code, boolean required, boolean reference, DateRule date, int days) {

  /** What is asked of the date of an item. */
  public enum DateRule {
    /** No date. */
    NONE,
    /** It has passed, such as the day on which notice was given. */
    PAST,
    /** It lies ahead, such as the day on which the debt becomes time-barred. */
    AHEAD
  }
}
