package org.tahsil.contact;

/** How sure it is that a rule is what its source says. */
public enum Sureness {
  /** Read in the published source. */
  SOURCE,
  /** Known from a secondary source only. */
  SECONDARY,
  /** From memory: a note, not a source. */
  MEMORY,
  /** No law: what the house decided. */
  POLICY
}
