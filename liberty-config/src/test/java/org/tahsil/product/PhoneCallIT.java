package org.tahsil.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tahsil.channel.app.http.EventSignature;
import org.tahsil.shared.time.RealTime;

/** A call goes out through its queue and comes back by signed events; nothing else is heard. */
@ExtendWith(RunningProduct.Start.class)
class PhoneCallIT {
  private static final String DOOR = "/api/v1/call-events";

  private static final String SCRIPT =
      """
      {"first": "menu", "steps": [
        {"name": "menu", "type": "GATHER", "choices": {"7": "bye"}, "otherwise": "bye"},
        {"name": "bye", "type": "END"}]}
      """;

  private static final String QUEUE =
      """
      insert into outbox (message_id, tenant_id, type, recipient, language, subject, body,
                          suppress_if_paid, state, next_attempt_at, dedupe_key, queued_at)
      select ?, tenant_id, 'IVR', '+96890000075', 'en', '', ?, false, 'QUEUED', now(), ?, now()
        from portfolio where code = 'OMT'
      """;

  private static final String TOLD =
      """
      select string_agg(kind || coalesce(' ' || digits, '') || coalesce(' ' || outcome, ''), ', '
                        order by at) || ', ' || (select state from outbox where message_id = ?)
        from call_event where message_id = ?
      """;

  @Test
  void aCallIsMadeThroughItsQueueAndToldByTheNetwork(RunningProduct product) throws Exception {
    UUID call = queued(product);
    String wanted = "RINGING, ANSWERED, GATHERED 7, COMPLETED RIGHT_PARTY, SENT";
    Instant end = RealTime.now().plus(Duration.ofSeconds(60));
    String told = told(product, call);
    while (!wanted.equals(told) && RealTime.now().isBefore(end)) {
      Thread.sleep(250);
      told = told(product, call);
    }
    assertThat(told).isEqualTo(wanted);
  }

  @Test
  void anEventThatIsNotSignedIsNotHeard(RunningProduct product) {
    String body = body(UUID.randomUUID());
    assertThat(post(product, "e1", body, "v1,AAAA").statusCode()).isEqualTo(401);
    HttpResponse<String> bare = post(product, "e1", body, "");
    assertThat(Client.json(bare).getString("code")).isEqualTo("EVENT_NOT_SIGNED");
    assertThat(Client.json(bare).getString("remedy")).contains("webhook-id");
    assertThat(bare.body()).doesNotContain("RINGING", "Basic");
    assertThat(product.as("admin").get(DOOR).statusCode()).isEqualTo(405);
    assertThat(product.asNobody().get(DOOR).statusCode()).isIn(401, 403);
  }

  @Test
  void aSignedEventOfNoCallIsUnknownAndAMalformedOneNamesItsField(RunningProduct product)
      throws Exception {
    UUID none = UUID.randomUUID();
    HttpResponse<String> unknown = signed(product, body(none));
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(Client.json(unknown).getString("code")).isEqualTo("UNKNOWN_CALL");

    HttpResponse<String> bad = signed(product, body(none).replace("RINGING", "COMPLETED"));
    assertThat(bad.statusCode()).isEqualTo(400);
    assertThat(Client.json(bad).getString("field")).isEqualTo("outcome");
    assertThat(signed(product, "x".repeat(20_000)).statusCode()).isEqualTo(413);
  }

  private static String body(UUID call) {
    return "{\"call\":\"%s\",\"type\":\"RINGING\",\"at\":\"%s\"}".formatted(call, RealTime.now());
  }

  private static HttpResponse<String> signed(RunningProduct product, String body) throws Exception {
    Path file = Path.of(System.getProperty("tahsil.build")).resolve("it-data/call-events.secret");
    return post(
        product,
        "e1",
        body,
        new EventSignature(Files.readString(file).strip())
            .of("e1", RealTime.now().getEpochSecond(), body));
  }

  private static HttpResponse<String> post(
      RunningProduct product, String id, String body, String signature) {
    Client nobody = product.asNobody();
    return nobody.send(
        nobody
            .request(DOOR)
            .header("Content-Type", "application/json")
            .header("webhook-id", id)
            .header("webhook-timestamp", String.valueOf(RealTime.now().getEpochSecond()))
            .header("webhook-signature", signature)
            .POST(BodyPublishers.ofString(body)));
  }

  private static UUID queued(RunningProduct product) throws SQLException {
    UUID call = UUID.randomUUID();
    try (Connection connection = product.database();
        PreparedStatement statement = connection.prepareStatement(QUEUE)) {
      statement.setObject(1, call);
      statement.setString(2, SCRIPT);
      statement.setString(3, "call-test:" + call);
      statement.executeUpdate();
    }
    return call;
  }

  private static String told(RunningProduct product, UUID call) throws SQLException {
    try (Connection connection = product.database();
        PreparedStatement statement = connection.prepareStatement(TOLD)) {
      statement.setObject(1, call);
      statement.setObject(2, call);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return String.valueOf(row.getString(1));
      }
    }
  }
}
