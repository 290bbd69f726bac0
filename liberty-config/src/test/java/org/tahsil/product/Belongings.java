package org.tahsil.product;

import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Things of the demonstration's tenant, one of each sort that an address can name. */
final class Belongings {

  static final String OMT = "/api/v1/portfolios/OMT";
  static final String PROFILE = "walk-invoices";

  /** A profile whose name the other tenant gives to one of its own. */
  static final String COMMON = "walk-common";

  static final String DEBTOR = "CUST_MSM_00001";
  static final String COLLECTION = "COL_CUST_MSM_00001_UPCOMING_1_0";

  /** A schedule that a portfolio can have. */
  static final String SCHEDULE =
      """
      {"report": "ageing-summary", "format": "pdf", "cadence": "MONTHLY",
       "recipients": ["walk@example.com"]}
      """;

  /** A document that is a profile. */
  static final String PROFILE_DOCUMENT =
      """
      {"kind": "invoice-ledger",
       "columns": {"customer_ref": "who", "item_ref": "what", "due_date": "when",
                   "amount": "how much"},
       "constants": {"currency": "OMR", "product": "INVOICES"}}
      """;

  private static final String ENDED =
      """
      insert into outbox (message_id, tenant_id, customer_id, type, recipient, language, subject,
          body, suppress_if_paid, state, attempts, next_attempt_at, last_error, dedupe_key,
          queued_at, ended_at, try_id)
      select ?, tenant_id, customer_id, 'EMAIL', 'walk@example.com', 'en', 'Walk', 'Walk', false,
          ?, 1, now(), 'WALK', 'walk ' || ?, now(), now(), gen_random_uuid()
        from customer where tenant_id = 'demo' and customer_ref = 'CUST_OMT_00001'
      on conflict (tenant_id, dedupe_key)
      do update set message_id = excluded.message_id, try_id = excluded.try_id
      returning try_id
      """;

  private static final Map<String, String> ANY =
      new HashMap<>(Map.of("scheme", "IFRS9", "date", "2030-01-06", "agent", "agent"));

  private Belongings() {}

  /** Values for the names in the paths of the OpenAPI document. */
  static Map<String, String> of(RunningProduct product) throws SQLException {
    Client admin = product.as("admin");
    admin.put("/api/v1/intake/profiles/" + PROFILE, PROFILE_DOCUMENT);
    admin.put("/api/v1/intake/profiles/" + COMMON, PROFILE_DOCUMENT);
    Map<String, String> values = new HashMap<>();
    values.put("portfolio", "OMT");
    values.put("account_ref", "ACC_OMT_00044");
    values.put("payment_ref", "PAY-ACC_OMT_00044-202310");
    values.put("customer_ref", "CUST_OMT_00001");
    values.put("name", PROFILE);
    values.put("source", PROFILE);
    values.put("batch_id", first(admin, OMT + "/intake/batches", "batches", "batch_id"));
    values.put("execution_id", first(admin, OMT + "/jobs", "jobs", "execution_id"));
    values.put("id", ended(product, "DEAD").get(0));
    values.put("try_id", ended(product, "UNKNOWN").get(1));
    values.putAll(ANY);
    values.put("valid_from", "2030-01-01");
    values.put("report", "ageing-summary");
    values.put("report_job_id", preparedReport(admin));
    values.put("report_schedule_id", schedule(admin));
    values.put("hold_id", hold(admin));
    values.put("override_id", override(admin));
    values.put("alert_id", newestAlert(admin));
    Webhooks.Place webhook = Webhooks.place(product);
    values.put("webhook_id", webhook.id());
    values.put("delivery_id", webhook.delivery());
    values.put("promise_id", promise(admin));
    values.put("settlement_id", settlement(admin));
    values.put("approval_id", Approvals.one(product));
    values.put("case_id", newestCase(admin));
    values.putAll(Escalated.of(product));
    values.put("concern_kind", "LEGAL");
    values.put("concern_id", concern(admin));
    values.put("evidence_id", document(admin, values.get("concern_id")));
    values.put("consent_ref", consent(admin));
    values.putAll(Exempted.of(admin));
    values.put("template_id", template(admin));
    values.putAll(Campaigned.of(admin));
    return values;
  }

  /** Values of the same form that stand for nothing. */
  static Map<String, String> nothing() {
    Map<String, String> values = new HashMap<>();
    values.put("portfolio", "NIX");
    values.put("account_ref", "ACC_NIX_00044");
    values.put("payment_ref", "PAY-ACC_NIX_00044-202310");
    values.put("customer_ref", "CUST_NIX_00001");
    values.put("name", "walk-nothing");
    values.put("source", "walk-nothing");
    values.put("batch_id", UUID.randomUUID().toString());
    values.put("execution_id", UUID.randomUUID().toString());
    values.put("id", UUID.randomUUID().toString());
    values.put("try_id", UUID.randomUUID().toString());
    values.put("scheme", "NIX9");
    values.put("valid_from", "2030-02-01");
    values.put("date", "2030-02-03");
    values.put("report", "nix-summary");
    values.put("report_job_id", UUID.randomUUID().toString());
    values.put("report_schedule_id", UUID.randomUUID().toString());
    values.put("hold_id", UUID.randomUUID().toString());
    values.put("override_id", UUID.randomUUID().toString());
    values.put("alert_id", "987654321987");
    values.put("webhook_id", UUID.randomUUID().toString());
    values.put("delivery_id", "987654321986");
    values.put("promise_id", UUID.randomUUID().toString());
    values.put("settlement_id", UUID.randomUUID().toString());
    values.put("approval_id", UUID.randomUUID().toString());
    values.put("case_id", "987654321987");
    values.put("agent", "nix");
    values.putAll(Escalated.nothing());
    values.put("concern_kind", "HARDSHIP");
    values.put("concern_id", "987654321985");
    values.put("evidence_id", UUID.randomUUID().toString());
    values.put("consent_ref", "CONSENT-NIX");
    values.put("contact_decision_id", UUID.randomUUID().toString());
    values.put("exemption_id", UUID.randomUUID().toString());
    values.put("template_id", UUID.randomUUID().toString());
    values.put("campaign", "nix-walk");
    values.put("campaign_version_id", UUID.randomUUID().toString());
    return values;
  }

  /** A hold that stops nothing which another test looks at. */
  private static String hold(Client admin) {
    String terms = "{\"reason\": \"OTHER\", \"stops\": [\"FEES\"], \"from\": \"2025-01-01\"}";
    return Client.json(admin.post(OMT + "/accounts/ACC_OMT_00044/holds", terms))
        .getString("hold_id");
  }

  /**
   * An override that begins late and stops what no other test looks at; placed if there is none.
   */
  private static String override(Client admin) {
    String place = OMT + "/accounts/ACC_OMT_00044/overrides";
    var found = Client.json(admin.get(place)).getJsonArray("overrides");
    return found.isEmpty()
        ? Client.json(
                admin.post(
                    place,
                    "{\"stops\": [\"CASES\"], \"reason\": \"OTHER\", \"note\": \"walk\","
                        + " \"from\": \"2025-01-28\", \"to\": \"2025-01-29\"}"))
            .getString("override_id")
        : found.getJsonObject(0).getString("override_id");
  }

  /** A report that is ready to be had. */
  private static String preparedReport(Client admin) {
    return PreparedReport.of(admin, OMT, "{\"report\": \"ageing-summary\", \"format\": \"csv\"}")
        .completed()
        .getString("job_id");
  }

  /** A schedule that rests: other tests run nights. */
  private static String schedule(Client admin) {
    String id =
        Client.json(Reminders.ok(admin.post(OMT + "/report-schedules", SCHEDULE)))
            .getString("schedule_id");
    Reminders.ok(admin.post(OMT + "/report-schedules/" + id + "/disable", ""));
    return id;
  }

  /** Some promise of the demonstration; made if there is none. */
  private static String promise(Client admin) {
    var found = Client.json(admin.get(OMT + "/promises?limit=1")).getJsonArray("promises");
    return found.isEmpty()
        ? Client.json(
                admin.post(
                    OMT + "/accounts/ACC_OMT_00044/promises",
                    "{\"instalments\": [{\"due_on\": \"2025-01-20\", \"amount\": \"1.000\"}]}"))
            .getString("promise_id")
        : found.getJsonObject(0).getString("promise_id");
  }

  /** Some settlement of the demonstration; made if there is none. */
  private static String settlement(Client admin) {
    var found = Client.json(admin.get(OMT + "/settlements?limit=1")).getJsonArray("settlements");
    return found.isEmpty()
        ? Client.json(
                Reminders.ok(
                    admin.post(
                        OMT + "/accounts/ACC_OMT_00052/settlements",
                        "{\"percent\": \"5\", \"pay_by\": \"2025-01-20\"}")))
            .getString("settlement_id")
        : found.getJsonObject(0).getString("settlement_id");
  }

  /** A concern that stops nothing which another test looks at. */
  private static String concern(Client admin) {
    String told =
        "{\"kind\": \"HARDSHIP\", \"account_ref\": \"ACC_OMT_00044\", \"reason\": \"ILLNESS\","
            + " \"source_ref\": \"WALK-1\"}";
    JsonObject known = Client.json(admin.get(OMT + "/concerns?account_ref=ACC_OMT_00044&limit=1"));
    JsonObject found =
        known.getJsonArray("concerns").isEmpty()
            ? Client.json(admin.post(OMT + "/concerns", told)).getJsonObject("concern")
            : known.getJsonArray("concerns").getJsonObject(0);
    return found.getJsonNumber("concern_id").toString();
  }

  /** A draft of an occasion that nothing is written for; made if there is none. */
  private static String template(Client admin) {
    String drafts = OMT + "/templates?code=walk&limit=1";
    JsonObject known = Client.json(admin.get(drafts));
    if (known.getJsonArray("templates").isEmpty()) {
      Reminders.ok(admin.post(OMT + "/templates", ValidBodies.VALID.get("writeTemplate")));
    }
    return first(admin, drafts, "templates", "template_id");
  }

  /** A consent of a customer who has no bank data. */
  private static String consent(Client admin) {
    Reminders.ok(
        admin.put(
            OMT + "/customers/CUST_OMT_00001/bank-consents/CONSENT-WALK",
            "{\"valid_from\": \"2024-01-01\", \"valid_to\": \"2024-01-02\","
                + " \"data_from\": \"2024-01-01\"}"));
    return "CONSENT-WALK";
  }

  private static String document(Client admin, String concern) {
    JsonObject file =
        Client.json(
            admin.send(
                admin
                    .request(OMT + "/concerns/" + concern + "/documents?kind=LETTER&name=walk.txt")
                    .header("Content-Type", "application/octet-stream")
                    .POST(java.net.http.HttpRequest.BodyPublishers.ofString("walk"))));
    return file.getJsonArray("evidence").getJsonObject(0).getString("evidence_id");
  }

  private static String newestAlert(Client admin) {
    return Client.json(admin.get(OMT + "/alerts?limit=1"))
        .getJsonArray("alerts")
        .getJsonObject(0)
        .getJsonNumber("alert_id")
        .toString();
  }

  private static String newestCase(Client admin) {
    return Client.json(admin.get(OMT + "/cases?limit=1"))
        .getJsonArray("cases")
        .getJsonObject(0)
        .getJsonNumber("case_id")
        .toString();
  }

  private static String first(Client client, String path, String list, String field) {
    JsonObject found = Client.json(client.get(path)).getJsonArray(list).getJsonObject(0);
    return found.getString(field);
  }

  /** A message that ended in this state: its id, and that of its try. */
  private static List<String> ended(RunningProduct product, String state) throws SQLException {
    UUID id = UUID.randomUUID();
    try (Connection connection = product.database();
        PreparedStatement insert = connection.prepareStatement(ENDED)) {
      insert.setObject(1, id);
      insert.setString(2, state);
      insert.setString(3, state);
      try (ResultSet made = insert.executeQuery()) {
        if (!made.next()) {
          throw new AssertionError("no message was made");
        }
        return List.of(id.toString(), made.getString(1));
      }
    }
  }

  /** Takes the messages away again: other tests count them. */
  static void clear(RunningProduct product) throws SQLException {
    try (Connection connection = product.database();
        PreparedStatement delete =
            connection.prepareStatement("delete from outbox where dedupe_key like 'walk %'")) {
      delete.executeUpdate();
    }
  }
}
