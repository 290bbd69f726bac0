package org.tahsil.shared.outcome;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why something was not done, in words that a caller can act on.
 *
 * @param kind the family, which decides the HTTP status
 * @param code stable English UPPER_SNAKE, also the key of its translated sentence
 * @param field the field at fault, if one is
 * @param value what stood in it
 * @param remedy what to do instead, in English
 * @param facts further parameters of the sentence
 */
public record Refusal(
    Kind kind,
    String code,
    @Nullable String field,
    @Nullable String value,
    String remedy,
    Map<String, Object> facts) {

  /** The family of a refusal and its HTTP status. */
  public enum Kind {
    MALFORMED(400),
    FORBIDDEN(403),
    UNKNOWN(404),
    CONFLICT(409),
    GONE(410),
    STALE(412),
    RULE(422),
    TOO_MANY(429);

    private final int status;

    Kind(int status) {
      this.status = status;
    }

    public int status() {
      return status;
    }
  }

  public Refusal {
    facts = Map.copyOf(facts);
  }

  /** A value that cannot be read. */
  public static Refusal malformed(
      String code, String field, @Nullable String value, String remedy) {
    return new Refusal(Kind.MALFORMED, code, field, value, remedy, Map.of());
  }

  /** A thing that this tenant does not have. */
  public static Refusal unknown(String field, String value) {
    String code = "UNKNOWN_" + field.toUpperCase(java.util.Locale.ROOT);
    String article = "aeio".indexOf(field.charAt(0)) < 0 ? "a " : "an ";
    return new Refusal(
        Kind.UNKNOWN, code, field, value, "Use " + article + field + " that exists.", Map.of());
  }

  /** A state that does not allow the request, or an ambiguity. */
  public static Refusal conflict(String code, String field, @Nullable String value, String remedy) {
    return new Refusal(Kind.CONFLICT, code, field, value, remedy, Map.of());
  }

  /** A business rule that says no; the code names the rule. */
  public static Refusal rule(String code, String field, @Nullable String value, String remedy) {
    return new Refusal(Kind.RULE, code, field, value, remedy, Map.of());
  }
}
