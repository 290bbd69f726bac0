package org.tahsil.product;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Links of mails and texts of gateways, by which customers have no more messages. */
@ExtendWith(RunningProduct.Start.class)
class OptOutLinkIT {
  private static final String MAIL =
      """
      {"channel": "EMAIL", "purpose": "SERVICE", "customer_ref": "%s", "address": "%s"}
      """;

  @Test
  void theLinkOfAMailOptsItsReaderOutByItsButtonAndNotByBeingOpened(RunningProduct product) {
    Reminders reminders = new Reminders(product, "UNSUB", "en");
    reminders.night();
    reminders.awaitTimeline("REMINDER_SENT");
    String mail = reminders.mails().get(0);
    assertThat(mail).contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
    String link = OptOutLink.in(mail);

    Client nobody = product.asNobody();
    HttpResponse<String> page = nobody.get(link);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("Send me no more messages")
        .doesNotContain("Salim", reminders.recipient(), "UNSUB", "1,177");
    assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
    assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    assertThat(verdict(product, "UNSUB")).doesNotContain("OPTED_OUT");

    for (int use = 0; use < 2; use++) {
      HttpResponse<String> done = post(nobody, link);
      assertThat(done.statusCode()).isEqualTo(200);
      assertThat(done.body()).contains("You will get no more messages").doesNotContain("Salim");
    }
    assertThat(verdict(product, "UNSUB")).startsWith("BLOCK:").contains("OPTED_OUT");
    assertThat(facts(product)).containsOnlyOnce("\"OPT_OUT\"");
  }

  @Test
  void aForgedLinkDoesNothingAndSaysNothing(RunningProduct product) {
    Client nobody = product.asNobody();
    for (String token : new String[] {"A".repeat(64), "A".repeat(63), "..%2Flogin", "x"}) {
      assertThat(nobody.get("/opt-out/" + token).statusCode()).as(token).isIn(302, 400, 404);
      assertThat(post(nobody, "/opt-out/" + token).statusCode()).as(token).isIn(302, 400, 403, 404);
    }
    assertThat(post(nobody, "/opt-out/" + "A".repeat(64)).body())
        .contains("This link does not work");
  }

  @Test
  void aGatewaysTextReachesTheCustomerAndItsWordCountsAtOnce(RunningProduct product) {
    Reminders reminders = new Reminders(product, "TEXTS", "en");
    String place = "/api/v1/portfolios/TEXTS/inbound-texts";
    String text =
        """
        {"channel": "EMAIL", "sender": "%s", "text": "%s", "reference": "%s"}
        """;
    Client gateway = product.as("integrator");
    String sender = reminders.recipient();
    assertThat(
            Reminders.ok(gateway.post(place, text.formatted(sender, "I will pay soon", "G1")))
                .body())
        .contains("\"word\":null", "\"TEXTS\"");
    assertThat(verdict(product, "TEXTS")).doesNotContain("OPTED_OUT");
    String stop = text.formatted(sender.toUpperCase(Locale.ROOT), "Please stop", "G2");
    assertThat(Reminders.ok(gateway.post(place, stop)).body())
        .contains("\"word\":\"STOP\"", "\"heeded\":true");
    assertThat(Reminders.ok(gateway.post(place, stop)).body()).contains("\"repeated\":true");
    assertThat(verdict(product, "TEXTS")).startsWith("BLOCK:").contains("OPTED_OUT");
    assertThat(gateway.post(place, text.formatted(sender, "other", "G2")).statusCode())
        .isEqualTo(409);
    Reminders.await(() -> Optional.of(reminders.mails()).filter(mails -> mails.size() == 1));
    assertThat(product.as("agent").post(place, stop).statusCode()).isEqualTo(403);
    assertThat(gateway.post(place, text.formatted("nobody", "STOP", "G3")).body())
        .contains("MALFORMED_TEXT", "sender");
  }

  /** The verdict on another mail, with the rules against it. */
  private static String verdict(RunningProduct product, String code) {
    JsonObject answer =
        Client.json(
            Reminders.ok(
                product
                    .as("agent")
                    .post(
                        "/api/v1/portfolios/" + code + "/contact-decisions",
                        MAIL.formatted(code, code.toLowerCase(Locale.ROOT) + "@example.om"))));
    return answer.getJsonArray("findings").getValuesAs(JsonObject.class).stream()
        .filter(found -> found.getString("outcome").equals("BLOCKED"))
        .map(found -> found.getString("rule"))
        .collect(Collectors.joining(",", answer.getString("verdict") + ":", ""));
  }

  private static String facts(RunningProduct product) {
    return Reminders.ok(
            product.as("agent").get("/api/v1/portfolios/UNSUB/customers/UNSUB/contact-facts"))
        .body();
  }

  private static HttpResponse<String> post(Client client, String path) {
    return client.send(
        client
            .request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("List-Unsubscribe=One-Click")));
  }
}
