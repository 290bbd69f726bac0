package org.tahsil.reporting.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tahsil.reporting.Report;

/** Which source makes which report. */
@ApplicationScoped
public class Sources {

  @Inject private AgeingFigures ageing;
  @Inject private AccountFigures accounts;
  @Inject private MovementFigures movement;
  @Inject private ControlFigures control;
  @Inject private EscalationFigures escalations;

  ReportSource of(Report report) {
    return switch (report) {
      case AGEING_SUMMARY, AGEING_BY_PRODUCT, AGEING_BY_BRANCH, AGEING_BY_SEGMENT, CLASSIFICATION ->
          ageing;
      case AGEING_DETAIL, LARGEST_EXPOSURES -> accounts;
      case ROLL_RATES, DELINQUENCY_TREND, CURES_AND_RELAPSES -> movement;
      case RECONCILIATION, NIGHT_LOG -> control;
      case ESCALATIONS -> escalations;
    };
  }
}
