package org.tahsil.template;

/** How firmly a text speaks, from the first polite line to the last notice. */
public enum TemplateTier {
  FRIENDLY,
  FIRM,
  URGENT,
  FINAL
}
