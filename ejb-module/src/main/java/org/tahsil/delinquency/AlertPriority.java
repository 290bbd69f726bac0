package org.tahsil.delinquency;

/** How soon somebody should look at an alert. */
public enum AlertPriority {
  LOW,
  MEDIUM,
  HIGH
}
