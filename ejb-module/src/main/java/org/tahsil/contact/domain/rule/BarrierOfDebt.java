package org.tahsil.contact.domain.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tahsil.contact.ContactPurpose;
import org.tahsil.contact.domain.Barrier;
import org.tahsil.contact.domain.Question;
import org.tahsil.contact.domain.Terms;

/**
 * Terms: no contact while a {@code barrier} lies between the debt and the customer. That nothing is
 * overdue is none to a notice of what is about to fall due.
 */
final class BarrierOfDebt implements ContactRule {

  @Override
  public Look look(Question question, Terms terms) {
    String kind = terms.text("barrier");
    ZoneId zone = question.facts().book().zone();
    LocalDate today = question.day(zone);
    List<Barrier> standing =
        question.facts().debt().barriers().stream()
            .filter(barrier -> barrier.kind().equals(kind))
            .filter(barrier -> barrier.stands(today))
            .toList();
    if (standing.isEmpty() || isAhead(question, kind)) {
      return Look.passed(Map.of());
    }
    boolean endless = standing.stream().anyMatch(barrier -> barrier.until() == null);
    Instant end =
        standing.stream()
            .flatMap(barrier -> Optional.ofNullable(barrier.until()).stream())
            .map(day -> day.atStartOfDay(zone).toInstant())
            .max(Instant::compareTo)
            .orElse(null);
    return Look.blocked(Map.of("barrier", kind), endless ? null : end);
  }

  private static boolean isAhead(Question question, String kind) {
    return kind.equals("NOTHING_OVERDUE")
        && question.request().purpose() == ContactPurpose.DUE_NOTICE;
  }
}
