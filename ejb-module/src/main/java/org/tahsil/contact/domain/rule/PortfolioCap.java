package org.tahsil.contact.domain.rule;

import java.time.ZoneId;
import java.util.Map;
import org.tahsil.contact.domain.Question;
import org.tahsil.contact.domain.Terms;

/** Terms: at most {@code max} contacts of a portfolio on one of its days; left out: no cap. */
final class PortfolioCap implements ContactRule {

  @Override
  public Look look(Question question, Terms terms) {
    if (terms.maybe("max").isEmpty()) {
      return Look.apart();
    }
    ZoneId zone = question.facts().book().zone();
    int made = question.facts().book().contactsToday();
    Map<String, String> figures =
        Map.of("contacts", String.valueOf(made + 1), "max", terms.text("max"));
    FreeFrom tomorrow =
        FreeFrom.of(question.request().at().atZone(zone).toLocalDate().plusDays(1), zone);
    return made < terms.number("max") ? Look.passed(figures) : tomorrow.look(question, figures);
  }
}
