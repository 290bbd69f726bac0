package org.tahsil.hold;

/** What a hold can stop. */
public enum Stop {
  /** Reminders and calls. */
  CONTACT,
  /** Debits through a mandate. */
  DEBITS,
  /** Late fees and penal interest. */
  FEES,
  /** The count of days past due; of a disputed amount, its being overdue at all. */
  DPD_CLOCK
}
