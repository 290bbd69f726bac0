package org.tahsil.campaign.domain;

/** How firmly a reminder speaks, from the first polite line to the last notice. */
public enum ReminderTier {
  FRIENDLY,
  FIRM,
  URGENT,
  FINAL
}
