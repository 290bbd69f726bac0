package org.tahsil.reporting;

import static org.tahsil.reporting.ReportParameter.AS_OF;
import static org.tahsil.reporting.ReportParameter.BASIS;
import static org.tahsil.reporting.ReportParameter.COMPARE_WITH;
import static org.tahsil.reporting.ReportParameter.FROM;
import static org.tahsil.reporting.ReportParameter.KNOWN_ON;
import static org.tahsil.reporting.ReportParameter.LIMIT;
import static org.tahsil.reporting.ReportParameter.SCHEME;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The reports for managers, and what each can be asked for. */
public enum Report {
  AGEING_SUMMARY(AS_OF, KNOWN_ON, COMPARE_WITH, BASIS),
  AGEING_DETAIL(AS_OF, KNOWN_ON, COMPARE_WITH),
  AGEING_BY_PRODUCT(AS_OF, KNOWN_ON, COMPARE_WITH),
  AGEING_BY_BRANCH(AS_OF, KNOWN_ON, COMPARE_WITH),
  AGEING_BY_SEGMENT(AS_OF, KNOWN_ON, COMPARE_WITH),
  LARGEST_EXPOSURES(AS_OF, KNOWN_ON, COMPARE_WITH, LIMIT),
  ROLL_RATES(FROM, AS_OF, KNOWN_ON),
  DELINQUENCY_TREND(FROM, AS_OF, KNOWN_ON),
  CURES_AND_RELAPSES(FROM, AS_OF, KNOWN_ON),
  CLASSIFICATION(AS_OF, KNOWN_ON, COMPARE_WITH, SCHEME),
  RECONCILIATION(AS_OF, KNOWN_ON),
  NIGHT_LOG(FROM, AS_OF),
  ESCALATIONS(FROM, AS_OF),
  SETTLEMENTS(FROM, AS_OF),
  PROMISES(FROM, AS_OF),
  PROMISES_BY_MONTH(FROM, AS_OF),
  PROMISES_BY_AGENT(FROM, AS_OF),
  PROMISES_BY_SEGMENT(FROM, AS_OF),
  PLANS(FROM, AS_OF),
  AGENT_PRODUCTIVITY(FROM, AS_OF),
  CONTACT_DECISIONS(FROM, AS_OF),
  CONTACT_RULES(FROM, AS_OF),
  OVERRIDES(FROM, AS_OF),
  OPT_OUTS(FROM, AS_OF),
  CONTACT_CAPS(AS_OF, LIMIT),
  CAMPAIGNS(FROM, AS_OF),
  CAMPAIGNS_BY_STEP(FROM, AS_OF),
  CAMPAIGNS_BY_CHANNEL(FROM, AS_OF),
  CAMPAIGNS_BY_TEMPLATE(FROM, AS_OF),
  CAMPAIGNS_BY_BUCKET(FROM, AS_OF);

  @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
  private final List<ReportParameter> parameters;

  Report(ReportParameter... parameters) {
    this.parameters = List.of(parameters);
  }

  public List<ReportParameter> parameters() {
    return parameters;
  }

  public boolean takes(ReportParameter parameter) {
    return parameters.contains(parameter);
  }

  /** Its name in addresses: {@code ageing-summary}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The report of an id. */
  public static Optional<Report> of(String id) {
    for (Report report : values()) {
      if (report.id().equals(id)) {
        return Optional.of(report);
      }
    }
    return Optional.empty();
  }
}
