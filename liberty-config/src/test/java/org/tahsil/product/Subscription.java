package org.tahsil.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tahsil.product.OneDebt.ok;
import static org.tahsil.product.Webhooks.AT;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.tahsil.product.Hearer.Message;

/** Another system that hears of one portfolio. */
final class Subscription implements AutoCloseable {
  private final RunningProduct product;
  private final Hearer hearer = new Hearer(no -> 204);
  private final JsonObject made;

  Subscription(RunningProduct product, String portfolio, String... types) {
    this.product = product;
    String names =
        Arrays.stream(types).map(type -> '"' + type + '"').collect(Collectors.joining(", "));
    made =
        ok(
            product
                .as("admin")
                .post(
                    AT,
                    """
                    {"url": "%s", "description": "Hearer", "types": [%s], "portfolios": ["%s"]}
                    """
                        .formatted(hearer.url(), names, portfolio)));
  }

  /** Waits until so many different events came, and a little longer. */
  void await(int events) throws InterruptedException {
    Instant patience = Instant.now().plus(Duration.ofMinutes(2));
    while (hearer.taken().size() < events && Instant.now().isBefore(patience)) {
      Thread.sleep(200);
    }
    Thread.sleep(2_500);
  }

  /** The types of what came, each event once and signed. */
  List<String> types() {
    assertThat(hearer.taken()).extracting(Message::id).doesNotHaveDuplicates();
    assertThat(hearer.heard()).allMatch(message -> message.isSignedBy(made.getString("secret")));
    return hearer.taken().stream().map(message -> read(message).getString("type")).toList();
  }

  /** The data of the first of a type. */
  JsonObject data(String type) {
    return hearer.taken().stream()
        .map(Subscription::read)
        .filter(message -> message.getString("type").equals(type))
        .findFirst()
        .orElseThrow()
        .getJsonObject("data");
  }

  String bodies() {
    return hearer.taken().stream().map(Message::body).collect(Collectors.joining("\n"));
  }

  private static JsonObject read(Message message) {
    return Json.createReader(new StringReader(message.body())).readObject();
  }

  @Override
  public void close() {
    Client admin = product.as("admin");
    String id = made.getJsonObject("webhook").getString("webhook_id");
    admin.send(admin.request(AT + "/" + id).DELETE());
    hearer.close();
  }
}
