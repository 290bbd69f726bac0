package org.tahsil.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every operation of the served OpenAPI document, called by a user with all roles of another tenant
 * about things of the demonstration's: unknown, told in the words for what never was, and nothing
 * of it changes.
 */
@ExtendWith(RunningProduct.Start.class)
class TenantWalkIT {

  /** Operations that name nothing, or a name that each tenant gives itself. */
  private static final Set<String> OWN =
      Set.of(
          "listPortfolios",
          "openPortfolio",
          "listProfiles",
          "putProfile",
          "listDeadLetters",
          "getReportLook",
          "setReportLook",
          "listWebhooks",
          "listAgencies",
          "setAgency",
          "createWebhook");

  private static final String POSTING =
      "{\"payment_ref\": \"WALK\", \"value_date\": \"2024-12-31\", \"amount\": \"1\"}";

  /** The name or the date in their paths is the caller's own, or everybody's. */
  private static final String PROMISE =
      "{\"instalments\": [{\"due_on\": \"2025-01-20\", \"amount\": \"1.000\"}]}";

  private static final String SETTLEMENT = "{\"percent\": \"5\", \"pay_by\": \"2025-01-20\"}";

  private static final Set<String> OWN_NAMES =
      Set.of(
          "setScheme",
          "setAgeingTerms",
          "setPromiseTerms",
          "setAffordabilityTerms",
          "setAuthority",
          "setSettlementTerms",
          "declareHoliday",
          "getReport",
          "setCaseRule",
          "setEscalationStep",
          "setConcernRule",
          "setOverrideTerms",
          "setOutcomeRule",
          "setWorkTerm",
          "seatAgent");

  private static final Map<String, String> VALID =
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
          Map.entry("makeSettlement", SETTLEMENT),
          Map.entry("quoteSettlement", SETTLEMENT),
          Map.entry("withdrawSettlement", "{\"reason\": \"walk\"}"),
          Map.entry("setSettlementTerms", "{\"source\": \"walk\"}"),
          Map.entry("decideApproval", "{\"decision\": \"REFUSED\", \"note\": \"walk\"}"),
          Map.entry(
              "setAuthority",
              "{\"kind\": \"OVERRIDE\", \"role\": \"manager\", \"source\": \"walk\"}"),
          Map.entry("openCase", "{\"customer_ref\": \"CUST_OMT_00001\"}"),
          Map.entry("actOnCase", "{\"action\": \"TAKE\"}"),
          Map.entry("takeNextCustomer", "{}"),
          Map.entry("tellOutcome", "{\"account_ref\": \"ACC_OMT_00044\", \"kind\": \"NO_ANSWER\"}"),
          Map.entry(
              "setCaseRule",
              "{\"priority\": \"LOW\", \"distribute\": false, \"source\": \"walk\"}"),
          Map.entry(
              "setOutcomeRule",
              "{\"outcome\": \"NO_ANSWER\", \"next_action\": \"CALL\", \"wait_hours\": 24,"
                  + " \"from_named\": false, \"state\": \"WORKING\", \"source\": \"walk\"}"),
          Map.entry(
              "setWorkTerm",
              "{\"bucket\": \"90+\", \"least_likelihood\": 50, \"agent_effect\": 300,"
                  + " \"cost\": \"0.300\", \"source\": \"walk\"}"),
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

  private static Map<String, String> theirs = Map.of();
  private static Map<String, String> nothing = Map.of();
  private static List<ApiOperation> operations = List.of();
  private static Client stranger;
  private static TenantPicture before = new TenantPicture(Map.of());

  @BeforeAll
  static void look(RunningProduct product) throws Exception {
    theirs = with(Belongings.of(product));
    nothing = with(Belongings.nothing());
    operations = ApiOperation.all(product);
    stranger = SecondTenant.of(product);
    TenantPicture.awaitQuiet(product);
    before = TenantPicture.of(product);
  }

  @AfterAll
  static void nothingOfTheOtherTenantHasChanged(RunningProduct product) throws SQLException {
    assertThat(TenantPicture.of(product).answers())
        .containsExactlyInAnyOrderEntriesOf(before.answers());
    Belongings.clear(product);
  }

  @TestFactory
  Stream<DynamicTest> whatAnotherTenantHasIsUnknown() {
    return operations.stream()
        .filter(operation -> !OWN.contains(operation.id()))
        .map(
            operation ->
                dynamicTest(
                    operation.toString(), () -> isUnknown(operation, UnaryOperator.identity())));
  }

  @TestFactory
  Stream<DynamicTest> alsoUnderAPortfolioOfOnesOwn() {
    UnaryOperator<Map<String, String>> own =
        values -> {
          Map<String, String> mixed = new HashMap<>(values);
          mixed.put("portfolio", SecondTenant.PORTFOLIO);
          return mixed;
        };
    return operations.stream()
        .filter(operation -> operation.names().contains("portfolio"))
        .filter(operation -> operation.names().size() > 1)
        .filter(operation -> !OWN_NAMES.contains(operation.id()))
        .map(operation -> dynamicTest(operation.toString(), () -> isUnknown(operation, own)));
  }

  @Test
  void listsHoldOnlyOnesOwn() {
    assertThat(stranger.get("/api/v1/portfolios").body()).contains("WALK").doesNotContain("OMT");
    assertThat(Client.json(stranger.get("/api/v1/dead-letters")).getJsonArray("dead_letters"))
        .isEmpty();
    assertThat(stranger.get("/api/v1/intake/profiles").body()).doesNotContain("INVOICES");
    assertThat(Client.json(stranger.get("/api/v1/webhooks")).getJsonArray("webhooks")).isEmpty();
  }

  @Test
  void theSameNamesMayBeGivenAgainAndMeanOnesOwn(RunningProduct product) {
    String common = "/api/v1/intake/profiles/" + Belongings.COMMON;
    String theirProfile = product.as("admin").get(common).body();
    String mine = Belongings.PROFILE_DOCUMENT.replace("INVOICES", "WALKED");

    assertThat(stranger.put(common, mine).statusCode()).isEqualTo(201);
    assertThat(stranger.get(common).body()).contains("WALKED");
    assertThat(product.as("admin").get(common).body()).isEqualTo(theirProfile).contains("INVOICES");
  }

  private static void isUnknown(ApiOperation operation, UnaryOperator<Map<String, String>> change) {
    HttpResponse<String> aboutTheirs = call(stranger, operation, change.apply(theirs));
    HttpResponse<String> aboutNothing = call(stranger, operation, change.apply(nothing));

    assertThat(aboutTheirs.statusCode()).isEqualTo(404);
    assertThat(aboutTheirs.headers().firstValue("Content-Type"))
        .hasValue("application/problem+json");
    assertThat(blank(aboutTheirs.body(), theirs))
        .as("says no more than of what never was")
        .isEqualTo(blank(aboutNothing.body(), nothing));
  }

  private static HttpResponse<String> call(
      Client client, ApiOperation operation, Map<String, String> values) {
    String query =
        operation.id().equals("getSmartCollect") ? "?customer_id=" + values.get("debtor") : "";
    HttpRequest.Builder request = client.request(operation.at(values) + query);
    if (!operation.writes()) {
      return client.send(request.GET());
    }
    assertThat(VALID).as("a valid body, or none, for the walk").containsKey(operation.id());
    String body = VALID.get(operation.id()).formatted(values.get("debtor"), values.get("debt"));
    boolean csv = operation.id().equals("takeFile");
    return client.send(
        request
            .header("Content-Type", csv ? "text/csv" : "application/json")
            .method(operation.method(), BodyPublishers.ofString(body)));
  }

  /** A body without the names that were asked about; a short number is no part of a longer one. */
  private static String blank(String body, Map<String, String> names) {
    String blanked = body;
    for (String name : longestFirst(names.values())) {
      blanked = blanked.replaceAll("(?<!\\w)" + Pattern.quote(name) + "(?!\\w)", "…");
    }
    return blanked;
  }

  private static List<String> longestFirst(Collection<String> names) {
    return names.stream().sorted(Comparator.comparing(String::length).reversed()).toList();
  }

  private static Map<String, String> with(Map<String, String> values) {
    boolean real = values.get("portfolio").equals("OMT");
    Map<String, String> all = new HashMap<>(values);
    all.put("debtor", real ? Belongings.DEBTOR : "CUST_NIX_00001");
    all.put("debt", real ? Belongings.COLLECTION : "COL_CUST_NIX_00001_UPCOMING_1_0");
    return Map.copyOf(all);
  }
}
