package org.tahsil.contact.domain.rule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tahsil.contact.ContactPurpose;
import org.tahsil.contact.CustomerFact;
import org.tahsil.contact.FactKind;
import org.tahsil.contact.domain.Question;
import org.tahsil.contact.domain.Terms;

/**
 * A revocation is honoured at once; the figures name the day by which the law would ask for it,
 * {@code business_days} later.
 */
final class RevokedConsent implements ContactRule {
  private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  @Override
  public Look look(Question question, Terms terms) {
    if (question.request().purpose() == ContactPurpose.OPT_OUT_CONFIRMATION) {
      return Look.apart();
    }
    List<CustomerFact> revoked = question.standing(FactKind.CONSENT_REVOKED);
    if (revoked.isEmpty()) {
      return Look.passed(Map.of());
    }
    LocalDate day = revoked.get(0).since().atZone(question.facts().book().zone()).toLocalDate();
    Map<String, String> figures = new HashMap<>();
    figures.put("revoked_on", day.toString());
    figures.put("honour_by", dueBy(day, terms.number("business_days"), question).toString());
    return Look.blocked(figures, null);
  }

  private static LocalDate dueBy(LocalDate day, int businessDays, Question question) {
    LocalDate due = day;
    for (int left = businessDays; left > 0; ) {
      due = due.plusDays(1);
      boolean rests =
          WEEKEND.contains(due.getDayOfWeek()) || question.facts().book().holidays().contains(due);
      left -= rests ? 0 : 1;
    }
    return due;
  }
}
