package org.tahsil.product;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What customers can pay, and proposals, through the API; on a portfolio of their own. */
@ExtendWith(RunningProduct.Start.class)
class AffordabilityApiIT {
  private static final String BOOK = "/api/v1/portfolios/ABLE";
  private static final String INCOMES = BOOK + "/customers/AB1/stated-incomes";
  private static final String PROPOSALS = BOOK + "/accounts/AB-A/plans/proposals";

  private final RunningProduct product;

  AffordabilityApiIT(RunningProduct product) {
    this.product = product;
  }

  @BeforeAll
  static void aBook(RunningProduct product) {
    Client admin = product.as("admin");
    admin.post(
        "/api/v1/portfolios",
        "{\"code\":\"ABLE\",\"name\":\"Able\",\"currency\":\"OMR\","
            + "\"time_zone\":\"Asia/Muscat\",\"simulated_clock\":\"2025-01-01T10:00:00Z\"}");
    admin.csv(BOOK + "/intake/customers", "customer_ref,name\nAB1,First\n");
    admin.csv(
        BOOK + "/intake/accounts",
        "account_ref,customer_ref,product,currency,opened_on\nAB-A,AB1,LOAN,OMR,2024-01-01\n");
    admin.csv(
        BOOK + "/intake/items",
        "account_ref,item_ref,due_date,amount\nAB-A,I1,2024-11-01,100.000\n");
  }

  /** 300 − 250 leaves 50, half of it is 25: four instalments of what is overdue. */
  @Test
  void aStatedIncomeLeadsToPlansThatCanBePreviewed() {
    String told =
        "{\"pay\": \"300.000\", \"pay_frequency\": \"MONTHLY\", \"pay_day\": 31,"
            + " \"outgoings\": \"250.000\", \"stated_by\": \"Customer\","
            + " \"source_ref\": \"AB-1\"}";
    HttpResponse<String> first = agent().post(INCOMES, told);
    assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
    assertThat(agent().post(INCOMES, told).body()).isEqualTo(first.body());
    assertThat(agent().post(INCOMES, told.replace("250", "240")).statusCode()).isEqualTo(409);
    assertThat(Client.json(agent().get(INCOMES)).getJsonArray("stated_incomes")).hasSize(1);

    JsonObject found = ok(agent().get(PROPOSALS));
    assertThat(found.getString("outcome")).isEqualTo("FITS");
    assertThat(found.getString("explanation")).contains("within");
    JsonObject ability = found.getJsonObject("ability");
    assertThat(ability.getString("source")).isEqualTo("STATED");
    assertThat(ability.getJsonArray("passed_over").getString(0)).isEqualTo("NO_CONSENT");
    assertThat(ability.getJsonObject("budget").getString("capacity")).isEqualTo("25.000");
    JsonObject plan = found.getJsonArray("proposals").getJsonObject(0);
    assertThat(plan.getInt("count")).isEqualTo(4);
    assertThat(plan.getString("first_on")).isEqualTo("2025-01-02");
    assertThat(plan.getString("covers")).isEqualTo("OVERDUE");
    HttpResponse<String> preview =
        agent()
            .post(
                BOOK + "/accounts/AB-A/plans/preview",
                "{\"count\": 4, \"first_on\": \"2025-01-02\", \"frequency\": \"MONTHLY\"}");
    assertThat(Client.json(preview).getJsonArray("instalments"))
        .isEqualTo(plan.getJsonArray("instalments"));

    JsonObject wished =
        ok(agent().get(PROPOSALS + "?first_amount=60.000&frequency=weekly&not_before=2025-02-01"));
    JsonObject weekly = wished.getJsonArray("proposals").getJsonObject(0);
    assertThat(weekly.getString("first_on")).isEqualTo("2025-02-02");
    assertThat(weekly.getBoolean("first_above_capacity")).isTrue();
    assertThat(weekly.getInt("count")).isEqualTo(9);
    whatWasMadeIsAskedForUnderTheSameVersion();
  }

  /** Though its answer alone says what the customer can pay. */
  private void whatWasMadeIsAskedForUnderTheSameVersion() {
    HttpResponse<String> made =
        agent()
            .post(
                BOOK + "/accounts/AB-A/plans",
                "{\"count\": 4, \"first_on\": \"2025-01-02\", \"frequency\": \"MONTHLY\"}");
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    assertThat(Client.json(made).isNull("ability")).isFalse();
    String path = BOOK + "/promises/" + Client.json(made).getString("promise_id");
    assertThat(made.headers().firstValue("ETag"))
        .isPresent()
        .isEqualTo(agent().get(path).headers().firstValue("ETag"));
    ok(agent().post(path + "/cancellation", "{\"reason\": \"a test's\"}"));
  }

  @Test
  void whatCannotBeReadNamesItsField() {
    assertThat(agent().get(PROPOSALS + "?covers=all").body()).contains("\"covers\"");
    assertThat(agent().get(PROPOSALS + "?first_amount=100.000").statusCode()).isEqualTo(422);
    HttpResponse<String> noDay =
        agent()
            .post(
                INCOMES,
                "{\"pay\": \"300.000\", \"pay_frequency\": \"MONTHLY\","
                    + " \"outgoings\": \"0\", \"stated_by\": \"Customer\"}");
    assertThat(noDay.statusCode()).isEqualTo(400);
    assertThat(noDay.body()).contains("pay_day");
    assertThat(agent().get(BOOK + "/customers/CUST_OMT_00001/stated-incomes").statusCode())
        .as("a customer without an account here")
        .isEqualTo(404);
  }

  @Test
  void termsAreSetByAnAdminFromTomorrowOn() {
    String terms = "{\"share_percent\": \"40\", \"source\": \"Policy\"}";
    Client admin = product.as("admin");
    assertThat(admin.put(BOOK + "/affordability-terms/2025-01-01", terms).statusCode())
        .isEqualTo(422);
    assertThat(agent().put(BOOK + "/affordability-terms/2025-01-02", terms).statusCode())
        .isEqualTo(403);
    JsonObject set = ok(admin.put(BOOK + "/affordability-terms/2025-01-02", terms));
    assertThat(set.getString("share_percent")).isEqualTo("40.00");
    JsonObject all = ok(agent().get(BOOK + "/affordability-terms"));
    assertThat(all.getJsonObject("current").getString("share_percent")).isEqualTo("50.00");
    assertThat(all.getJsonArray("terms")).hasSize(1);
  }

  @Test
  void aCustomerOfTheDemonstrationIsReadFromBankData() {
    JsonObject found =
        ok(agent().get("/api/v1/portfolios/MSM/accounts/LOAN_CUST_MSM_00010_0/plans/proposals"));
    JsonObject ability = found.getJsonObject("ability");
    assertThat(ability.getString("source")).isEqualTo("BANK_DATA");
    assertThat(ability.getJsonObject("bank").getString("consent_ref")).isEqualTo("AA-MSM-00010");
    BigDecimal capacity = new BigDecimal(ability.getJsonObject("budget").getString("capacity"));
    assertThat(found.getJsonArray("proposals")).isNotEmpty();
    for (JsonObject plan : found.getJsonArray("proposals").getValuesAs(JsonObject.class)) {
      assertThat(new BigDecimal(plan.getString("most_in_month"))).isLessThanOrEqualTo(capacity);
    }
  }

  private static JsonObject ok(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Client.json(answer);
  }

  private Client agent() {
    return product.as("agent");
  }
}
