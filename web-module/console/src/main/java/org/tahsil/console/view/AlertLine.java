package org.tahsil.console.view;

import org.tahsil.console.page.Paths;
import org.tahsil.console.text.Wording;
import org.tahsil.delinquency.Alert;
import org.tahsil.shared.id.PortfolioCode;

/**
 * An alert in a list.
 *
 * @param tone the CSS class of its kind
 */
public record AlertLine(
    String icon,
    String tone,
    String kind,
    String customer,
    String account,
    String href,
    String from,
    String fromCss,
    String to,
    String toCss,
    String dpd,
    String overdue,
    String priority,
    String priorityCss,
    String date) {

  public static AlertLine of(Wording wording, PortfolioCode portfolio, Alert alert) {
    return new AlertLine(
        switch (alert.kind()) {
          case CURE -> "check";
          case ESCALATION, HIGH_VALUE -> "trend";
          case NEW_DELINQUENCY, RELAPSE, EARLY_WARNING, BROKEN_PROMISE, CONCERN_OVERDUE -> "flag";
        },
        "alert-" + css(alert.kind()),
        wording.code("alert_kind", alert.kind().name()),
        alert.customerName(),
        alert.account().value(),
        Paths.account(portfolio, alert.account()),
        Buckets.name(wording, alert.from()),
        Buckets.css(alert.from()),
        Buckets.name(wording, alert.to()),
        Buckets.css(alert.to()),
        wording.figures().count(alert.daysPastDue()),
        wording.figures().money(alert.overdue()),
        wording.code("priority", alert.priority().name()),
        "priority-" + css(alert.priority()),
        wording.figures().date(alert.onDate()));
  }

  private static String css(Enum<?> code) {
    return code.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
