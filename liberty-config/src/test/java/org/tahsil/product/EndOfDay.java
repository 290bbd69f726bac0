package org.tahsil.product;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;

/** Nights that a test asks for and waits for. */
public final class EndOfDay {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private EndOfDay() {}

  /**
   * Runs the night of a business date to its completion.
   *
   * @param portfolio its address in the API
   */
  public static void run(Client operator, String portfolio, String date) {
    JsonObject night =
        Client.json(
            operator.post(portfolio + "/end-of-day", "{\"business_date\": \"" + date + "\"}"));
    String job = "/api/v1/jobs/" + night.getString("execution_id");
    Instant patience = Instant.now().plus(PATIENCE);
    JsonObject now = Client.json(operator.get(job));
    while (now.getString("status").equals("STARTED") && Instant.now().isBefore(patience)) {
      now = Client.json(operator.get(job));
    }
    assertThat(now.getString("status")).as(now.toString()).isEqualTo("COMPLETED");
  }
}
