package org.tahsil.product;

import static org.tahsil.product.OneDebt.ok;

import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** An endpoint of the demonstration's tenant to which nothing is sent, with one dead delivery. */
final class Webhooks {
  static final String AT = "/api/v1/webhooks";

  /** A document that is an endpoint; disabled, so that other tests' alerts do not go there. */
  static final String WISH =
      "{\"url\": \"http://127.0.0.1:1/walk\", \"description\": \"Walk\", \"enabled\": false,"
          + " \"types\": [\"alert.raised\"], \"portfolios\": []}";

  private static final String DEAD =
      """
      with told as (
        insert into webhook_event (event_id, tenant_id, type, occurred_at, body, created_at)
        values (gen_random_uuid(), 'demo', 'webhook.test', now(),
          '{"type": "webhook.test", "data": {"version": 1}}', now()) returning event_id),
      given as (
        insert into webhook_delivery (event_id, endpoint_id, state, attempts, next_attempt_at,
          ended_at, last_status, last_error)
        select event_id, ?, 'DEAD', 1, now(), now(), 503, 'HTTP_503' from told
        returning delivery_id)
      insert into webhook_attempt select delivery_id, 1, now(), 12, 503, 'HTTP_503' from given
      returning delivery_id
      """;

  private Webhooks() {}

  /** Where an endpoint is, and the number of its delivery. */
  record Place(String id, String delivery) {}

  static Place place(RunningProduct product) throws SQLException {
    JsonObject made = ok(product.as("admin").post(AT, WISH)).getJsonObject("webhook");
    String id = made.getString("webhook_id");
    try (Connection connection = product.database();
        PreparedStatement insert = connection.prepareStatement(DEAD)) {
      insert.setObject(1, UUID.fromString(id));
      try (ResultSet row = insert.executeQuery()) {
        row.next();
        return new Place(id, row.getString(1));
      }
    }
  }
}
