package org.tahsil.smartcollect.domain;

import java.util.Map;

/**
 * A risk signal: stable codes and the parameters of its sentence, in which amounts are BigDecimal.
 *
 * @param type of seed 002, or DECLINING_BALANCE
 * @param code key of the sentence
 */
public record Finding(String type, Severity severity, String code, Map<String, Object> facts) {

  /** How grave a signal is and how urgent a recommendation, gravest first. */
  public enum Severity {
    HIGH,
    MEDIUM,
    LOW
  }

  public Finding {
    facts = Map.copyOf(facts);
  }
}
