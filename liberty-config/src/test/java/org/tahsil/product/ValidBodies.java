package org.tahsil.product;

import java.util.Map;

/** Bodies of the operations of the API that would be taken if they met what is one's own. */
final class ValidBodies {

  private static final String POSTING =
      "{\"payment_ref\": \"WALK\", \"value_date\": \"2024-12-31\", \"amount\": \"1\"}";

  private static final String PROMISE =
      "{\"instalments\": [{\"due_on\": \"2025-01-20\", \"amount\": \"1.000\"}]}";

  private static final String SETTLEMENT = "{\"percent\": \"5\", \"pay_by\": \"2025-01-20\"}";

  static final Map<String, String> VALID =
      Map.ofEntries(
          Map.entry("moveClock", "{\"advance_days\": 1}"),
          Map.entry("takeFile", "who,what,when,how much\nW,W,2024-12-31,1.000\n"),
          Map.entry("endDay", "{\"business_date\": \"2025-01-01\"}"),
          Map.entry("stopJob", ""),
          Map.entry("redoRejected", ""),
          Map.entry("postPayment", POSTING),
          Map.entry("postCreditNote", POSTING),
          Map.entry("postWriteOff", POSTING),
          Map.entry("reversePayment", "{\"reason\": \"walk\"}"),
          Map.entry("placeHold", "{\"reason\": \"OTHER\", \"from\": \"2025-01-01\"}"),
          Map.entry("endHold", "{\"on\": \"2025-01-02\"}"),
          Map.entry("withdrawHold", "{}"),
          Map.entry(
              "placeOverride",
              "{\"stops\": [\"CASES\"], \"reason\": \"OTHER\", \"note\": \"walk\","
                  + " \"to\": \"2025-01-02\"}"),
          Map.entry("endOverride", "{}"),
          Map.entry("withdrawOverride", "{}"),
          Map.entry("setOverrideTerms", "{\"most_days\": 90, \"source\": \"walk\"}"),
          Map.entry("setScheme", "{\"kind\": \"IFRS9\", \"valid_from\": \"2024-01-01\"}"),
          Map.entry("endScheme", "{\"on\": \"2025-01-02\"}"),
          Map.entry("setAgeingTerms", "{\"source\": \"walk\"}"),
          Map.entry("declareHoliday", "{\"name\": \"walk\", \"source\": \"walk\"}"),
          Map.entry("revokeHoliday", ""),
          Map.entry("prepareReport", "{\"report\": \"ageing-summary\", \"format\": \"csv\"}"),
          Map.entry("cancelReportJob", ""),
          Map.entry("repeatReportJob", ""),
          Map.entry("createReportSchedule", Belongings.SCHEDULE),
          Map.entry("disableReportSchedule", ""),
          Map.entry("enableReportSchedule", ""),
          Map.entry("makePromise", PROMISE),
          Map.entry("makePlan", PROMISE),
          Map.entry("previewPlan", PROMISE),
          Map.entry("cancelPromise", "{\"reason\": \"walk\"}"),
          Map.entry(
              "reschedulePromise", PROMISE.replace("{\"inst", "{\"reason\": \"walk\", \"inst")),
          Map.entry("setPromiseTerms", "{\"source\": \"walk\"}"),
          Map.entry("setAffordabilityTerms", "{\"source\": \"walk\"}"),
          Map.entry(
              "stateIncome",
              "{\"pay\": \"1.000\", \"pay_frequency\": \"MONTHLY\", \"pay_day\": 1,"
                  + " \"outgoings\": \"0\", \"stated_by\": \"walk\"}"),
          Map.entry(
              "recordBankConsent",
              "{\"valid_from\": \"2024-01-01\", \"valid_to\": \"2024-01-02\","
                  + " \"data_from\": \"2024-01-01\"}"),
          Map.entry("withdrawBankConsent", ""),
          Map.entry("setAlertTerms", "{\"relapse_days\": 60}"),
          Map.entry("actOnAlert", "{\"action\": \"ACKNOWLEDGE\"}"),
          Map.entry("eraseWords", "{\"reason\": \"walk\"}"),
          Map.entry("makeSettlement", SETTLEMENT),
          Map.entry("quoteSettlement", SETTLEMENT),
          Map.entry("withdrawSettlement", "{\"reason\": \"walk\"}"),
          Map.entry("setSettlementTerms", "{\"source\": \"walk\"}"),
          Map.entry("decideApproval", "{\"decision\": \"REFUSED\", \"note\": \"walk\"}"),
          Map.entry(
              "setAuthority",
              "{\"kind\": \"OVERRIDE\", \"role\": \"manager\", \"source\": \"walk\"}"),
          Map.entry(
              "decideOnContact",
              "{\"channel\": \"CALL\", \"purpose\": \"COLLECTION\", \"customer_ref\":"
                  + " \"CUST_OMT_00001\", \"content\": {\"opt_out_line\": true, \"language\":"
                  + " \"en\"}}"),
          Map.entry("replayContactDecision", ""),
          Map.entry(
              "takeInboundText",
              "{\"channel\": \"SMS\", \"sender\": \"+96810009999\", \"text\": \"walk\","
                  + " \"reference\": \"walk\"}"),
          Map.entry(
              "askForContactExemption",
              "{\"rule\": \"DISPUTE\", \"until\": \"2025-06-01\", \"reason\": \"walk\"}"),
          Map.entry("endContactExemption", "{\"reason\": \"walk\"}"),
          Map.entry("tellContactFact", "{\"kind\": \"VULNERABLE\", \"source\": \"walk\"}"),
          Map.entry(
              "setContactTerms",
              "{\"jurisdiction\": \"OM\", \"source\": \"walk\", \"house\":"
                  + " {\"SMS_OF_A_PERSON.max\": \"2\"}}"),
          Map.entry(
              "writeTemplate",
              "{\"code\": \"walk\", \"channel\": \"SMS\", \"language\": \"en\", \"tier\": \"FIRM\","
                  + " \"valid_from\": \"2025-06-01\", \"body\": \"{portfolio} {opt_out}\"}"),
          Map.entry("submitTemplate", "{}"),
          Map.entry("retireTemplate", "{\"reason\": \"walk\"}"),
          Map.entry(
              "checkTemplate",
              "{\"channel\": \"SMS\", \"language\": \"en\", \"body\": \"{nmae}\"}"),
          Map.entry(
              "previewTemplate",
              "{\"channel\": \"SMS\", \"language\": \"en\", \"body\": \"{clauses}\","
                  + " \"account_ref\": \"ACC_OMT_00044\"}"),
          Map.entry("setTemplateTerms", "{\"sms_part_price\": \"0.0125\", \"source\": \"walk\"}"),
          Map.entry(
              "writeCampaign",
              "{\"code\": \"walk\", \"name\": \"Walk\", \"valid_from\": \"2025-06-01\","
                  + " \"trigger\": {\"kind\": \"DAYS_PAST_DUE\", \"days\": 900},"
                  + " \"mode\": \"SEQUENTIAL\", \"stops\": [\"PAID\"], \"steps\": [{\"wait_days\": 0,"
                  + " \"action\": \"EMAIL\", \"template\": \"reminder\", \"tier\": \"FIRM\"}]}"),
          Map.entry("turnCampaign", "{\"state\": \"PAUSED\", \"reason\": \"walk\"}"),
          Map.entry("submitCampaign", "{}"),
          Map.entry("retireCampaign", "{\"reason\": \"walk\"}"),
          Map.entry("haltCampaigns", "{\"halted\": false, \"reason\": \"walk\"}"),
          Map.entry("openCase", "{\"customer_ref\": \"CUST_OMT_00001\"}"),
          Map.entry("actOnCase", "{\"action\": \"TAKE\"}"),
          Map.entry("takeNextCustomer", "{}"),
          Map.entry("tellOutcome", "{\"account_ref\": \"ACC_OMT_00044\", \"kind\": \"NO_ANSWER\"}"),
          Map.entry(
              "setCaseRule",
              "{\"rule\": \"HIGH_RISK\", \"priority\": \"LOW\", \"distribute\": false,"
                  + " \"source\": \"walk\"}"),
          Map.entry(
              "setOutcomeRule",
              "{\"outcome\": \"NO_ANSWER\", \"next_action\": \"CALL\", \"wait_hours\": 24,"
                  + " \"from_named\": false, \"state\": \"WORKING\", \"source\": \"walk\"}"),
          Map.entry(
              "setWorkTerm",
              "{\"bucket\": \"90+\", \"least_likelihood\": 50, \"agent_effect\": 300,"
                  + " \"cost\": \"0.300\", \"source\": \"walk\"}"),
          Map.entry("setSkills", "{\"skills\": [\"LEGAL\"], \"source\": \"walk\"}"),
          Map.entry("seatAgent", "{\"takes_cases\": false}"),
          Map.entry("reassignCases", "{\"from\": \"agent\", \"reason\": \"walk\"}"),
          Map.entry("proposeEscalation", "{\"case_id\": \"1\", \"step\": \"LEGAL\"}"),
          Map.entry("actOnEscalation", "{\"action\": \"ASK\"}"),
          Map.entry(
              "setEscalationStep", "{\"checklist\": [], \"pauses\": false, \"source\": \"walk\"}"),
          Map.entry("makePlacement", "{\"agency\": \"WALK\", \"kind\": \"RECALL\"}"),
          Map.entry(
              "tellConcern",
              "{\"kind\": \"LEGAL\", \"account_ref\": \"ACC_OMT_00044\", \"reason\":"
                  + " \"COURT\"}"),
          Map.entry("stepOnConcern", "{\"action\": \"TAKE\"}"),
          Map.entry("decideConcern", "{\"outcome\": \"REJECT\", \"note\": \"walk\"}"),
          Map.entry(
              "referToEvidence",
              "{\"kind\": \"LETTER\", \"name\": \"walk\", \"reference\": \"walk\"}"),
          Map.entry("handInDocument", ""),
          Map.entry("redactEvidence", "{\"reason\": \"walk\"}"),
          Map.entry(
              "setConcernRule",
              "{\"stops\": [\"FEES\"], \"team\": \"walk\", \"decide_days\": 1, \"source\":"
                  + " \"walk\"}"),
          Map.entry("redriveDeadLetter", ""),
          Map.entry("settleUnknownMessage", "{\"finding\": \"SENT\", \"reason\": \"walk\"}"),
          Map.entry("changeWebhook", Webhooks.WISH),
          Map.entry("removeWebhook", ""),
          Map.entry("rotateWebhookSecret", ""),
          Map.entry("testWebhook", ""),
          Map.entry("redeliverWebhook", ""),
          Map.entry("redeliverWebhooks", "{\"since\": \"2025-01-01T00:00:00Z\"}"),
          Map.entry(
              "rescheduleCollection",
              "{\"customer_id\": \"%s\", \"collection_id\": \"%s\", \"new_date\": \"2025-01-06\"}"),
          Map.entry(
              "attemptCollection",
              "{\"customer_id\": \"%s\", \"collection_id\": \"%s\", \"method\": \"E-NACH\"}"));

  private ValidBodies() {}
}
