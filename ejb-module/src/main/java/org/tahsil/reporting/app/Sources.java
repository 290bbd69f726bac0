package org.tahsil.reporting.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tahsil.reporting.Report;

/** Who makes the figures of which report. */
@ApplicationScoped
public class Sources {

  @Inject private AgeingFigures ageing;
  @Inject private AccountFigures accounts;
  @Inject private MovementFigures movement;
  @Inject private ControlFigures control;
  @Inject private PromiseFigures promises;
  @Inject private PlanFigures plans;
  @Inject private AgentFigures agents;

  ReportSource of(Report report) {
    return switch (report) {
      case AGEING_SUMMARY, AGEING_BY_PRODUCT, AGEING_BY_BRANCH, AGEING_BY_SEGMENT, CLASSIFICATION ->
          ageing;
      case AGEING_DETAIL, LARGEST_EXPOSURES -> accounts;
      case ROLL_RATES, DELINQUENCY_TREND, CURES_AND_RELAPSES -> movement;
      case RECONCILIATION,
          NIGHT_LOG,
          SETTLEMENTS,
          ESCALATIONS,
          CONTACT_DECISIONS,
          CONTACT_RULES,
          OVERRIDES,
          OPT_OUTS,
          CONTACT_CAPS,
          CAMPAIGNS,
          CAMPAIGNS_BY_STEP,
          CAMPAIGNS_BY_CHANNEL,
          CAMPAIGNS_BY_TEMPLATE,
          CAMPAIGNS_BY_BUCKET ->
          control;
      case PROMISES, PROMISES_BY_MONTH, PROMISES_BY_AGENT, PROMISES_BY_SEGMENT -> promises;
      case PLANS -> plans;
      case AGENT_PRODUCTIVITY -> agents;
    };
  }
}
