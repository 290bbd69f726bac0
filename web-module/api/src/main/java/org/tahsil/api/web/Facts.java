package org.tahsil.api.web;

import java.math.BigDecimal;
import java.time.temporal.Temporal;
import java.util.Map;
import java.util.TreeMap;
import org.tahsil.shared.money.Money;

/** The parameters of a reason as JSON carries them: amounts and dates as strings. */
public final class Facts {
  private Facts() {}

  /** The facts in the order of their names. */
  public static Map<String, Object> plain(Map<String, ?> facts) {
    Map<String, Object> plain = new TreeMap<>();
    facts.forEach((name, value) -> plain.put(name, plain(value)));
    return plain;
  }

  private static Object plain(Object value) {
    if (value instanceof Money money) {
      return money.plain();
    }
    if (value instanceof BigDecimal decimal) {
      return decimal.toPlainString();
    }
    return value instanceof Temporal || value instanceof Enum<?> ? value.toString() : value;
  }
}
