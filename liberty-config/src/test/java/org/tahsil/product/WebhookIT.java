package org.tahsil.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tahsil.product.OneDebt.ok;
import static org.tahsil.product.Webhooks.AT;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tahsil.product.Hearer.Message;

/** The whole product and another system: every alert arrives, signed, once by its id. */
@ExtendWith(RunningProduct.Start.class)
class WebhookIT {
  private final RunningProduct product;
  private final Client admin;
  private final OneDebt debt;

  WebhookIT(RunningProduct product) {
    this.product = product;
    this.admin = product.as("admin");
    this.debt = OneDebt.open(product);
  }

  @Test
  void everyAlertArrivesOnceByItsIdWhateverTheOtherSystemAnswersFirst() throws Exception {
    try (Hearer hearer =
        new Hearer(no -> no == 1 ? 500 : no == 2 ? Hearer.SILENT : no == 3 ? 302 : 204)) {
      JsonObject made = subscribe(hearer);
      String id = id(made);
      debt.night();
      await(id, () -> hearer.taken().size() == 1);
      ok(product.as("operator").post(debt.portfolio() + "/clock", "{\"advance_days\": 1}"));
      debt.pay("42.300");
      await(id, () -> hearer.taken().size() == 2);
      List<Message> taken = hearer.taken();
      assertThat(taken).extracting(Message::id).doesNotHaveDuplicates();
      assertThat(hearer.heard().subList(0, 4))
          .extracting(Message::id)
          .containsOnly(taken.get(0).id());
      assertThat(hearer.heard()).allMatch(message -> message.isSignedBy(made.getString("secret")));
      assertThat(taken.get(0).body()).contains("NEW_DELINQUENCY", "\"42.300\"", "alert.raised");
      assertThat(taken.get(1).body()).contains("CURE");
      assertThat(story(id).getJsonArray("attempt_log"))
          .extracting(tried -> ((JsonObject) tried).get("error").toString())
          .containsExactly("null", "\"REDIRECT_REFUSED\"", "\"TIMEOUT\"", "\"HTTP_500\"");
      remove(id);
    }
  }

  @Test
  void goneDisablesTheEndpointAndWhoEnablesItMaySendAllAgain() throws Exception {
    try (Hearer hearer = new Hearer(no -> no == 1 ? 410 : 200)) {
      String id = id(subscribe(hearer));
      debt.night();
      await(id, () -> webhook(id).getString("disabled_because", "").equals("GONE"));
      assertThat(admin.post(AT + "/" + id + "/test", "").statusCode()).isEqualTo(409);
      ok(admin.put(AT + "/" + id, wish(hearer.url(), true)));
      JsonObject again =
          ok(admin.post(AT + "/" + id + "/redelivery", "{\"since\": \"2025-01-01T00:00:00Z\"}"));
      assertThat(again.getInt("queued")).isEqualTo(1);
      await(id, () -> hearer.taken().size() == 1);
      assertThat(hearer.heard()).extracting(Message::id).containsOnly(hearer.heard().get(0).id());
      remove(id);
    }
  }

  @Test
  void aSecretIsToldOnceAndBothSignWhileOneReplacesTheOther() throws Exception {
    try (Hearer hearer = new Hearer(no -> 200)) {
      JsonObject made = subscribe(hearer);
      String id = id(made);
      JsonObject rotated = ok(admin.post(AT + "/" + id + "/secret", ""));
      assertThat(admin.get(AT + "/" + id).body() + admin.get(AT).body()).doesNotContain("whsec_");
      ok(admin.post(AT + "/" + id + "/test", ""));
      await(id, () -> hearer.taken().size() == 1);
      Message message = hearer.taken().get(0);
      assertThat(message.isSignedBy(made.getString("secret"))).isTrue();
      assertThat(message.isSignedBy(rotated.getString("secret"))).isTrue();
      assertThat(message.signatures().split(" ")).hasSize(2);
      assertThat(message.body()).contains("webhook.test");
      remove(id);
    }
  }

  @Test
  void whatCannotBeIsRefusedWithTheReason() {
    assertThat(refused("https://10.0.0.1/in", 422)).contains("WEBHOOK_ADDRESS_REFUSED", "url");
    assertThat(refused("https://169.254.169.254/", 422)).contains("WEBHOOK_ADDRESS_REFUSED");
    assertThat(refused("http://93.184.215.14/", 422)).contains("WEBHOOK_HTTPS_NEEDED");
    assertThat(refused("ftp://127.0.0.1/", 400)).contains("WEBHOOK_URL_INVALID");
    String strange = wish("http://127.0.0.1:1/", true).replace("alert.raised", "alert.lost");
    assertThat(admin.post(AT, strange).statusCode()).isEqualTo(400);
    assertThat(product.as("manager").get(AT).statusCode()).isEqualTo(403);
    String elsewhere = wish("http://127.0.0.1:1/", true).replace(debt.code(), "NOWHERE");
    assertThat(admin.post(AT, elsewhere).statusCode()).isEqualTo(404);
  }

  @Test
  void anEndpointIsMadeOnceAndNotChangedIfItChangedMeanwhile() {
    String body = wish("http://127.0.0.1:1/", false);
    String first = "";
    for (String replayed : List.of("false", "true")) {
      HttpResponse<String> answer =
          admin.send(
              admin
                  .request(AT)
                  .header("Content-Type", "application/json")
                  .header("Idempotency-Key", "make-" + debt.code())
                  .POST(BodyPublishers.ofString(body)));
      assertThat(answer.statusCode()).isEqualTo(201);
      assertThat(answer.headers().firstValue("Idempotency-Replayed").orElse("false"))
          .isEqualTo(replayed);
      first = id(Client.json(answer));
    }
    String path = AT + "/" + first;
    String tag = admin.get(path).headers().firstValue("ETag").orElseThrow();
    ok(admin.put(path, body.replace("Hearer", "Another")));
    HttpResponse<String> late = admin.send(admin.request(path).header("If-Match", tag).DELETE());
    assertThat(late.statusCode()).isEqualTo(412);
    remove(first);
    assertThat(admin.get(path).statusCode()).isEqualTo(404);
  }

  private JsonObject subscribe(Hearer hearer) {
    return ok(admin.post(AT, wish(hearer.url(), true)));
  }

  private String wish(String url, boolean enabled) {
    return """
        {"url": "%s", "description": "Hearer", "types": ["alert.raised"],
         "portfolios": ["%s"], "enabled": %s}
        """
        .formatted(url, debt.code(), enabled);
  }

  private String refused(String url, int status) {
    HttpResponse<String> answer = admin.post(AT, wish(url, true));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return answer.body();
  }

  private static String id(JsonObject made) {
    return made.getJsonObject("webhook").getString("webhook_id");
  }

  private JsonObject webhook(String id) {
    return ok(admin.get(AT + "/" + id));
  }

  private void remove(String id) {
    HttpResponse<String> answer = admin.send(admin.request(AT + "/" + id).DELETE());
    assertThat(answer.statusCode()).isEqualTo(204);
  }

  private JsonObject oldest(String id) {
    var all = ok(admin.get(AT + "/" + id + "/deliveries")).getJsonArray("deliveries");
    return all.getJsonObject(all.size() - 1);
  }

  private JsonObject story(String id) {
    return ok(admin.get(AT + "/" + id + "/deliveries/" + oldest(id).getInt("delivery_id")));
  }

  /** Lets waits be over again and again until something is so. */
  private void await(String id, BooleanSupplier so) throws Exception {
    Instant patience = Instant.now().plus(Duration.ofMinutes(2));
    while (!so.getAsBoolean()) {
      assertThat(Instant.now()).as("patience is over").isBefore(patience);
      hurry(id);
      Thread.sleep(200);
    }
  }

  private void hurry(String id) throws SQLException {
    try (Connection connection = product.database();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "update webhook_delivery set next_attempt_at = now() where state = 'QUEUED'"
              + " and next_attempt_at > now() and endpoint_id = '%s'".formatted(id));
      statement.execute(
          "update webhook_endpoint set rest_until = null where rest_until > now()"
              + " and endpoint_id = '%s'".formatted(id));
    }
  }
}
