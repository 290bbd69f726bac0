package org.tahsil.manual;

/** What the product does by itself and an override can stop. */
public enum Automation {
  /** Reminders that a night queues, looked at once more when they are sent. */
  REMINDERS,
  /** Debits under a mandate; what a person collects by hand stays allowed. */
  DEBITS,
  /** Cases that a night opens and gives to agents; people open them still. */
  CASES
}
