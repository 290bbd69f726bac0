package org.tahsil.product;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Days without a night get theirs before the one that is asked for, each with what befell on it.
 */
@ExtendWith(RunningProduct.Start.class)
class CatchUpIT {

  @Test
  void missedDaysRunInOrderAndTheirMovesLandOnThem(RunningProduct product) throws Exception {
    OneDebt debt = OneDebt.open(product);
    Client operator = product.as("operator");
    await(operator, endOfDay(debt, operator, "2024-12-31"));
    moveClock(debt, product, "2025-02-01T10:00:00Z");

    JsonObject first = endOfDay(debt, operator, "2025-02-01");

    assertThat(first.getString("business_date")).isEqualTo("2025-01-01");
    assertThat(first.getString("catch_up_to")).isEqualTo("2025-02-01");
    List<JsonObject> nights = new ArrayList<>();
    Optional<JsonObject> next = Optional.of(first);
    while (next.isPresent()) {
      JsonObject night = await(operator, next.get());
      nights.add(night);
      next =
          night.isNull("next_execution_id")
              ? Optional.empty()
              : Optional.of(job(operator, night.getString("next_execution_id")));
    }
    assertThat(nights).hasSize(32);
    assertThat(nights).isSortedAccordingTo((a, b) -> date(a).compareTo(date(b)));
    assertThat(date(nights.get(31))).isEqualTo("2025-02-01");
    assertThat(alerts(debt, operator))
        .containsExactly("2025-01-31 90+", "2025-01-01 61-90", "2024-12-31 31-60");
  }

  @Test
  void theyCanBeLeftOut(RunningProduct product) throws Exception {
    OneDebt debt = OneDebt.open(product);
    Client operator = product.as("operator");
    await(operator, endOfDay(debt, operator, "2024-12-31"));
    moveClock(debt, product, "2025-02-02T10:00:00Z");

    JsonObject night =
        accepted(
            operator.post(
                debt.portfolio() + "/end-of-day",
                "{\"business_date\": \"2025-02-02\", \"missed_days\": \"LEAVE_OUT\"}"));

    assertThat(date(night)).isEqualTo("2025-02-02");
    assertThat(await(operator, night).isNull("next_execution_id")).isTrue();
    assertThat(alerts(debt, operator)).containsExactly("2025-02-02 90+", "2024-12-31 31-60");
  }

  private static String date(JsonObject night) {
    return night.getString("business_date");
  }

  private static JsonObject endOfDay(OneDebt debt, Client operator, String date) {
    return accepted(
        operator.post(debt.portfolio() + "/end-of-day", "{\"business_date\": \"" + date + "\"}"));
  }

  private static void moveClock(OneDebt debt, RunningProduct product, String to) {
    OneDebt.ok(product.as("admin").post(debt.portfolio() + "/clock", "{\"to\": \"" + to + "\"}"));
  }

  private static JsonObject accepted(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    return Client.json(answer);
  }

  private static JsonObject await(Client operator, JsonObject started) throws InterruptedException {
    long deadline = System.nanoTime() + 120_000_000_000L;
    JsonObject night = started;
    while (night.getString("status").equals("STARTED") && System.nanoTime() < deadline) {
      Thread.sleep(50);
      night = job(operator, started.getString("execution_id"));
    }
    assertThat(night.getString("status")).as(night.toString()).isEqualTo("COMPLETED");
    return night;
  }

  private static JsonObject job(Client operator, String id) {
    return Client.json(operator.get("/api/v1/jobs/" + id));
  }

  private static List<String> alerts(OneDebt debt, Client operator) {
    return OneDebt.ok(operator.get(debt.portfolio() + "/alerts?limit=100"))
        .getJsonArray("alerts")
        .getValuesAs(JsonObject.class)
        .stream()
        .map(alert -> alert.getString("on_date") + " " + alert.getString("to_bucket"))
        .toList();
  }
}
