package org.tahsil.product;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The same night over accounts that people have taken over and over those they have not. */
@ExtendWith(RunningProduct.Start.class)
class ManualOverrideIT {

  @Test
  void automationLeavesTheAccountAloneUntilTheDayOnWhichItActsAgain(RunningProduct product) {
    ManualBook book = new ManualBook(product, "MANO", "TAKEN", "LEFT");
    JsonObject placed = book.placed("agent", "TAKEN", "2025-01-02");
    assertThat(placed.getString("state")).isEqualTo("RUNNING");
    assertThat(placed.getBoolean("acts")).isTrue();

    book.night("2024-12-31");
    assertThat(book.cases()).containsExactly("MANO_LEFT");
    assertThat(book.told("LEFT", "REMINDER_QUEUED")).hasSize(1);
    assertThat(book.told("TAKEN", "REMINDER_QUEUED")).isEmpty();
    assertThat(book.told("TAKEN", "REMINDER_WITHHELD"))
        .hasSize(1)
        .first()
        .asString()
        .contains("people have taken the account over until 2025-01-02");
    HttpResponse<String> refused = book.debit("TAKEN", "E-NACH");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("MANUAL_OVERRIDE").contains("2025-01-02");
    assertThat(book.debit("LEFT", "E-NACH").statusCode()).isEqualTo(200);

    book.nextDay();
    book.night("2025-01-01");
    assertThat(book.told("TAKEN", "REMINDER_WITHHELD")).hasSize(1);
    assertThat(book.cases()).doesNotContain("MANO_TAKEN");
    assertThat(book.debit("TAKEN", "MANUAL").statusCode()).isEqualTo(200);
    book.nextDay();
    assertThat(book.get(placed).getString("state")).isEqualTo("EXPIRED");
    assertThat(book.told("TAKEN", "OVERRIDE_EXPIRED")).isEmpty();
    book.night("2025-01-02");
    assertThat(book.told("TAKEN", "OVERRIDE_EXPIRED"))
        .singleElement()
        .asString()
        .contains("Automation acts again from 2025-01-02");
  }

  @Test
  void onceTheDayComesTheNightRemindsAndOpensACase(RunningProduct product) {
    ManualBook book = new ManualBook(product, "MANE", "TAKEN");
    book.placed("agent", "TAKEN", "2025-01-01");
    book.night("2024-12-31");
    assertThat(book.cases()).isEmpty();
    book.nextDay();
    book.night("2025-01-01");
    assertThat(book.cases()).containsExactly("MANE_TAKEN");
    assertThat(book.told("TAKEN", "REMINDER_QUEUED")).hasSize(1);
  }

  @Test
  void oneKeyPlacesOneAndVersionsGuardItsEnd(RunningProduct product) {
    ManualBook book = new ManualBook(product, "MANK", "A");
    String path = "/accounts/A/overrides";
    String wish = ManualBook.wish("2025-01-20");
    HttpResponse<String> first = book.post("agent", path, wish, "Idempotency-Key", "mank-1");
    HttpResponse<String> again = book.post("agent", path, wish, "Idempotency-Key", "mank-1");
    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(Client.json(again)).isEqualTo(Client.json(first));
    assertThat(book.place("agent", "A", wish).statusCode()).isEqualTo(409);
    assertThat(Client.json(product.as("viewer").get(book.book() + path)).getJsonArray("overrides"))
        .hasSize(1);

    JsonObject placed = Client.json(first);
    String end = "/overrides/" + placed.getString("override_id") + "/end";
    assertThat(book.post("agent", end, "{}", "If-Match", "\"stale\"").statusCode()).isEqualTo(412);
    String tag = first.headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> ended = book.post("agent", end, "{}", "If-Match", tag);
    assertThat(ended.statusCode()).as(ended.body()).isEqualTo(200);
    assertThat(Client.json(ended).getString("state")).isEqualTo("ENDED");
    assertThat(Client.json(ended).getBoolean("acts")).isFalse();
    HttpResponse<String> late =
        book.place("agent", "A", wish.replace("{\"st", "{\"from\": \"2024-12-30\", \"st"));
    assertThat(late.statusCode()).isEqualTo(422);
    assertThat(late.body()).contains("OVERRIDE_BACKDATED");
  }

  @Test
  void onlyAnAdminSetsTermsAndNoneForToday(RunningProduct product) {
    ManualBook book = new ManualBook(product, "MANT", "A");
    String terms = "{\"most_days\": 5, \"source\": \"Test\"}";
    String path = book.book() + "/override-terms";
    assertThat(product.as("manager").put(path + "/2025-01-01", terms).statusCode()).isEqualTo(403);
    HttpResponse<String> today = product.as("admin").put(path + "/2024-12-31", terms);
    assertThat(today.statusCode()).isEqualTo(422);
    assertThat(today.body()).contains("VALID_FROM_NOT_AHEAD").contains("2025-01-01");
    Reminders.ok(product.as("admin").put(path + "/2025-01-01", terms));
    JsonObject all = Client.json(product.as("viewer").get(path));
    assertThat(all.getJsonObject("current").getInt("most_days")).isEqualTo(90);
    assertThat(all.getJsonArray("terms")).hasSize(1);
    assertThat(all.getJsonArray("terms").getJsonObject(0).getString("decided_by"))
        .isEqualTo("admin");
    book.nextDay();
    assertThat(book.place("agent", "A", ManualBook.wish("2025-01-20")).body())
        .contains("OVERRIDE_TOO_LONG");
  }

  @Test
  void fromTheAmountOnASecondPersonDecides(RunningProduct product) {
    ManualBook book = new ManualBook(product, "MANS", "A", "B");
    book.second("105.751");
    assertThat(book.placed("agent", "A", "2025-01-20").getString("state")).isEqualTo("RUNNING");
    book.second("105.750");
    JsonObject waits = book.placed("manager", "B", "2025-01-20");
    assertThat(waits.getString("state")).isEqualTo("WAITING");
    assertThat(waits.getBoolean("acts")).isFalse();
    assertThat(book.decide("agent", waits, "GRANTED").statusCode()).isEqualTo(403);
    assertThat(book.decide("manager", waits, "GRANTED").statusCode()).isEqualTo(403);
    assertThat(book.get(waits).getString("state")).isEqualTo("WAITING");
    HttpResponse<String> granted = book.decide("admin", waits, "GRANTED");
    assertThat(granted.statusCode()).as(granted.body()).isEqualTo(200);
    JsonObject runs = book.get(waits);
    assertThat(runs.getString("state")).isEqualTo("RUNNING");
    assertThat(runs.getJsonObject("decision").getString("by")).isEqualTo("admin");
    JsonObject list = Client.json(product.as("viewer").get(book.book() + "/overrides?limit=1"));
    assertThat(list.getInt("running")).isEqualTo(2);
    assertThat(list.getJsonArray("overrides")).hasSize(1);
    String next = list.getString("next_cursor");
    assertThat(
            Client.json(product.as("viewer").get(book.book() + "/overrides?limit=1&cursor=" + next))
                .getJsonArray("overrides")
                .getJsonObject(0)
                .getString("account_ref"))
        .isEqualTo("B");
  }
}
