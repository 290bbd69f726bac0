package org.tahsil.casework;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why the customer must not be called now, by the contact policy.
 *
 * @param rule the strictest that forbids it, as the policy names it
 * @param clause what that rule says
 * @param missing the fact without which a call cannot be allowed; null: a rule forbids it
 * @param from the earliest instant at which a call may be made; null: none is known
 * @param zone in which moments are told
 */
public record CallBan(
    String rule, String clause, @Nullable String missing, @Nullable Instant from, ZoneId zone) {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  /** In words: a fact that is missing can be found out, a rule cannot be helped. */
  public Worth.Term term() {
    return missing == null
        ? new Worth.Term("WORK_NO_CALL", Map.of("clause", clause, "rule", rule, "from", moment()))
        : new Worth.Term("WORK_NO_CALL_UNKNOWN", Map.of("clause", clause, "missing", missing));
  }

  /** A begun minute is counted as over: before its end the moment may not have come. */
  private String moment() {
    if (from == null) {
      return "none";
    }
    Instant whole = from.truncatedTo(ChronoUnit.MINUTES);
    return MINUTE.format((whole.equals(from) ? whole : whole.plusSeconds(60)).atZone(zone));
  }
}
