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
          "listUnknownMessages",
          "getReportLook",
          "setReportLook",
          "listWebhooks",
          "listAgencies",
          "setAgency",
          "createWebhook",
          "getAuditHead",
          "exportAudit");

  /** The name or the date in their paths is the caller's own, or everybody's. */
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
          "setContactTerms",
          "setTemplateTerms",
          "setOutcomeRule",
          "setWorkTerm",
          "setSkills",
          "seatAgent");

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
    assertThat(
            Client.json(stranger.get("/api/v1/unknown-messages")).getJsonArray("unknown_messages"))
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
    assertThat(ValidBodies.VALID)
        .as("a valid body, or none, for the walk")
        .containsKey(operation.id());
    String body =
        ValidBodies.VALID.get(operation.id()).formatted(values.get("debtor"), values.get("debt"));
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
