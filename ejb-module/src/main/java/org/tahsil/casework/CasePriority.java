package org.tahsil.casework;

/** How urgent a case is, as the rule or person that opened it says. */
public enum CasePriority {
  LOW,
  MEDIUM,
  HIGH
}
