package org.tahsil.api;

import java.util.List;
import org.tahsil.api.account.AccountStoryResource;
import org.tahsil.api.account.AccountsResource;
import org.tahsil.api.affordability.AffordabilityTermsResource;
import org.tahsil.api.affordability.BankConsentsResource;
import org.tahsil.api.affordability.PlanProposalsResource;
import org.tahsil.api.affordability.StatedIncomesResource;
import org.tahsil.api.ageing.AgeingReportResource;
import org.tahsil.api.ageing.AgeingResource;
import org.tahsil.api.alert.AlertTermsResource;
import org.tahsil.api.alert.AlertsResource;
import org.tahsil.api.approval.ApprovalsResource;
import org.tahsil.api.approval.AuthoritiesResource;
import org.tahsil.api.assist.AssistResource;
import org.tahsil.api.audit.AuditResource;
import org.tahsil.api.campaign.CampaignHaltResource;
import org.tahsil.api.campaign.CampaignVersionsResource;
import org.tahsil.api.campaign.CampaignsResource;
import org.tahsil.api.casework.AgentsResource;
import org.tahsil.api.casework.CaseRulesResource;
import org.tahsil.api.casework.CasesResource;
import org.tahsil.api.casework.OutcomeRulesResource;
import org.tahsil.api.casework.OutcomesResource;
import org.tahsil.api.casework.SkillsResource;
import org.tahsil.api.casework.WorkTermsResource;
import org.tahsil.api.casework.WorklistResource;
import org.tahsil.api.concern.ConcernEvidenceResource;
import org.tahsil.api.concern.ConcernRulesResource;
import org.tahsil.api.concern.ConcernsResource;
import org.tahsil.api.contact.ContactDecisionsResource;
import org.tahsil.api.contact.ContactExemptionsResource;
import org.tahsil.api.contact.ContactFactsResource;
import org.tahsil.api.contact.ContactTermsResource;
import org.tahsil.api.contact.CustomerExemptionsResource;
import org.tahsil.api.contact.InboundTextsResource;
import org.tahsil.api.customer.CustomersResource;
import org.tahsil.api.deadletter.DeadLettersResource;
import org.tahsil.api.deadletter.UnknownMessagesResource;
import org.tahsil.api.erasure.ErasuresResource;
import org.tahsil.api.escalation.AgenciesResource;
import org.tahsil.api.escalation.EscalationStepsResource;
import org.tahsil.api.escalation.EscalationsResource;
import org.tahsil.api.escalation.PlacementsResource;
import org.tahsil.api.hold.HoldsResource;
import org.tahsil.api.intake.IntakeResource;
import org.tahsil.api.intake.ProfilesResource;
import org.tahsil.api.manual.AccountOverridesResource;
import org.tahsil.api.manual.OverrideTermsResource;
import org.tahsil.api.manual.OverridesResource;
import org.tahsil.api.night.EndOfDayResource;
import org.tahsil.api.night.JobsResource;
import org.tahsil.api.payment.AdjustmentsResource;
import org.tahsil.api.payment.PaymentsResource;
import org.tahsil.api.portfolio.PortfoliosResource;
import org.tahsil.api.promise.AccountPromisesResource;
import org.tahsil.api.promise.PromiseTermsResource;
import org.tahsil.api.promise.PromisesResource;
import org.tahsil.api.report.ReportDocumentResource;
import org.tahsil.api.report.ReportJobsResource;
import org.tahsil.api.report.ReportLookResource;
import org.tahsil.api.report.ReportSchedulesResource;
import org.tahsil.api.report.ReportsResource;
import org.tahsil.api.scheme.ClassesResource;
import org.tahsil.api.scheme.SchemesResource;
import org.tahsil.api.settlement.AccountSettlementsResource;
import org.tahsil.api.settlement.SettlementTermsResource;
import org.tahsil.api.settlement.SettlementsResource;
import org.tahsil.api.smartcollect.SmartCollectResource;
import org.tahsil.api.template.TemplateDeskResource;
import org.tahsil.api.template.TemplateTermsResource;
import org.tahsil.api.template.TemplatesResource;
import org.tahsil.api.terms.AgeingTermsResource;
import org.tahsil.api.terms.HolidaysResource;
import org.tahsil.api.trend.TrendsResource;
import org.tahsil.api.webhook.DeliveriesResource;
import org.tahsil.api.webhook.WebhooksResource;

/** Every resource of the API. */
public final class Resources {
  public static final List<Class<?>> ALL =
      List.of(
          PortfoliosResource.class,
          IntakeResource.class,
          ProfilesResource.class,
          EndOfDayResource.class,
          JobsResource.class,
          AgeingResource.class,
          AgeingReportResource.class,
          SchemesResource.class,
          ClassesResource.class,
          AgeingTermsResource.class,
          HolidaysResource.class,
          TrendsResource.class,
          ReportsResource.class,
          ReportLookResource.class,
          ReportJobsResource.class,
          ReportDocumentResource.class,
          ReportSchedulesResource.class,
          AccountsResource.class,
          AccountStoryResource.class,
          AssistResource.class,
          PaymentsResource.class,
          AdjustmentsResource.class,
          HoldsResource.class,
          AccountOverridesResource.class,
          OverridesResource.class,
          OverrideTermsResource.class,
          CustomersResource.class,
          AlertsResource.class,
          AlertTermsResource.class,
          PromisesResource.class,
          AccountPromisesResource.class,
          PromiseTermsResource.class,
          PlanProposalsResource.class,
          StatedIncomesResource.class,
          BankConsentsResource.class,
          AffordabilityTermsResource.class,
          SettlementsResource.class,
          AccountSettlementsResource.class,
          SettlementTermsResource.class,
          TemplatesResource.class,
          TemplateDeskResource.class,
          TemplateTermsResource.class,
          CampaignsResource.class,
          CampaignVersionsResource.class,
          CampaignHaltResource.class,
          ApprovalsResource.class,
          AuthoritiesResource.class,
          ConcernsResource.class,
          ConcernEvidenceResource.class,
          ConcernRulesResource.class,
          ContactDecisionsResource.class,
          ContactExemptionsResource.class,
          CustomerExemptionsResource.class,
          ContactFactsResource.class,
          ContactTermsResource.class,
          InboundTextsResource.class,
          CasesResource.class,
          WorklistResource.class,
          OutcomesResource.class,
          CaseRulesResource.class,
          OutcomeRulesResource.class,
          WorkTermsResource.class,
          SkillsResource.class,
          AgentsResource.class,
          EscalationsResource.class,
          EscalationStepsResource.class,
          AgenciesResource.class,
          PlacementsResource.class,
          DeadLettersResource.class,
          UnknownMessagesResource.class,
          WebhooksResource.class,
          DeliveriesResource.class,
          AuditResource.class,
          ErasuresResource.class,
          SmartCollectResource.class);

  private Resources() {}
}
