package org.tahsil.product;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tahsil.product.PoisonBook.ACCOUNTS;
import static org.tahsil.product.PoisonBook.expect;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An account whose amounts are beyond what a sum can hold does not keep the others from aging. */
@ExtendWith(RunningProduct.Start.class)
class PoisonAccountIT {

  @Test
  void itIsSetAsideAndRedoneOnceItsItemsAreRight(RunningProduct product) throws Exception {
    Client admin = product.as("admin");
    PoisonBook book = PoisonBook.open(product, "POISON");

    JsonObject job = book.endOfDay();

    assertThat(job.getString("status")).as(job.toString()).isEqualTo("COMPLETED");
    assertThat(job.isNull("progress")).isTrue();
    assertThat(job.getJsonArray("reconciliation").getValuesAs(JsonObject.class))
        .hasSizeGreaterThan(8)
        .allSatisfy(check -> assertThat(check.getBoolean("agrees")).isTrue());
    String path = "/api/v1/jobs/" + job.getString("execution_id");
    List<JsonObject> rejected = rejected(admin.get(path + "/rejected"));
    assertThat(rejected)
        .extracting(row -> row.getString("account_ref"))
        .containsOnly(book.poisoned());
    assertThat(rejected).extracting(row -> row.getString("step")).contains("age");
    assertThat(rejected).allSatisfy(row -> assertThat(row.getString("reason")).contains("bigint"));
    assertThat(step(job, "age").getInt("rejected")).isEqualTo(1);
    assertThat(step(job, "age").getInt("written")).isEqualTo(ACCOUNTS - 1);
    assertThat(step(job, "age").getInt("accounts")).isEqualTo(ACCOUNTS);
    assertThat(step(job, "age").getInt("accounts_done")).isEqualTo(ACCOUNTS);
    assertThat(alerts(admin, book)).doesNotContain(book.poisoned()).hasSize(ACCOUNTS - 1);

    book.mend();
    List<JsonObject> redone = rejected(admin.post(path + "/redo", "{}"));

    assertThat(redone)
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.isNull("redone_at")).isFalse());
    assertThat(alerts(admin, book)).contains(book.poisoned()).hasSize(ACCOUNTS);
    assertThat(step(Client.json(admin.get(path)), "age").getInt("rejected")).isZero();
  }

  private static List<String> alerts(Client admin, PoisonBook book) {
    return Client.json(expect(200, admin.get(book.path() + "/alerts?limit=100")))
        .getJsonArray("alerts")
        .getValuesAs(JsonObject.class)
        .stream()
        .map(alert -> alert.getString("account_ref"))
        .toList();
  }

  private static JsonObject step(JsonObject job, String name) {
    return requireNonNull(
        job.getJsonArray("steps").getValuesAs(JsonObject.class).stream()
            .filter(step -> step.getString("name").equals(name))
            .findFirst()
            .orElse(null));
  }

  private static List<JsonObject> rejected(HttpResponse<String> response) {
    return Client.json(expect(200, response))
        .getJsonArray("rejected")
        .getValuesAs(JsonObject.class);
  }
}
