package org.tahsil.product;

import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** An escalation, an agency and a file to it, for walks: none of them touches an account. */
final class Escalated {
  private static final String OMT = "/api/v1/portfolios/OMT";
  private static final String AGENCY = "WALK";

  private static final String FILE =
      """
      insert into placement (portfolio_id, agency_id, kind, accounts, sum_minor, content, sha256,
          made_by, made_on, made_at)
      select p.portfolio_id, g.agency_id, 'PLACEMENT', 1, 1, 'walk'::bytea, repeat('0', 64),
        'walk', '2025-01-01', '2025-01-01T10:00:00Z'
      from portfolio p join agency g using (tenant_id)
      where p.tenant_id = 'demo' and p.code = 'OMT' and g.code = ?
      returning placement_id
      """;

  private Escalated() {}

  static Map<String, String> of(RunningProduct product) throws SQLException {
    Client admin = product.as("admin");
    Reminders.ok(
        admin.put("/api/v1/agencies/" + AGENCY, "{\"name\": \"Walk\", \"active\": false}"));
    Map<String, String> values = new HashMap<>();
    values.put("agency", AGENCY);
    values.put("step", "SPECIALIST");
    values.put("escalation_id", escalation(admin));
    values.put("placement_id", file(product));
    return values;
  }

  /** Values of the same form that stand for nothing. */
  static Map<String, String> nothing() {
    return Map.of(
        "agency", "NIX",
        "step", "LEGAL",
        "escalation_id", "987654321987",
        "placement_id", "987654321987");
  }

  /** Proposed and given up again, so that the case stays as it is. */
  private static String escalation(Client admin) {
    var found = Client.json(admin.get(OMT + "/escalations?state=CANCELLED&limit=1"));
    if (!found.getJsonArray("escalations").isEmpty()) {
      return id(found.getJsonArray("escalations").getJsonObject(0));
    }
    String wish = "{\"case_id\": \"%s\", \"step\": \"SPECIALIST\"}";
    String id =
        id(
            Client.json(
                    Reminders.ok(admin.post(OMT + "/escalations", wish.formatted(openCase(admin)))))
                .getJsonObject("escalation"));
    Reminders.ok(admin.post(OMT + "/escalations/" + id + "/acts", "{\"action\": \"CANCEL\"}"));
    return id;
  }

  private static String id(JsonObject escalation) {
    return escalation.getJsonNumber("escalation_id").toString();
  }

  private static String openCase(Client admin) {
    return Client.json(admin.get(OMT + "/cases?limit=1"))
        .getJsonArray("cases")
        .getJsonObject(0)
        .getJsonNumber("case_id")
        .toString();
  }

  private static String file(RunningProduct product) throws SQLException {
    try (Connection database = product.database();
        PreparedStatement insert = database.prepareStatement(FILE)) {
      insert.setString(1, AGENCY);
      try (ResultSet row = insert.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    }
  }
}
