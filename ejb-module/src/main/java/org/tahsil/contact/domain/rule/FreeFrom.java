package org.tahsil.contact.domain.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.tahsil.contact.domain.Question;

/** From when on something no longer stands in the way. */
record FreeFrom(LocalDate day, Instant at) {
  static final Comparator<FreeFrom> LATEST = Comparator.comparing(FreeFrom::at);

  static FreeFrom of(LocalDate day, ZoneId zone) {
    return new FreeFrom(day, day.atStartOfDay(zone).toInstant());
  }

  Look look(Question question, Map<String, String> figures) {
    Map<String, String> all = new HashMap<>(figures);
    all.put("free_from", day.toString());
    return question.at().isBefore(at) ? Look.blocked(all, at) : Look.passed(all);
  }
}
