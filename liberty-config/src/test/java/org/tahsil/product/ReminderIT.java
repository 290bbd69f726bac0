package org.tahsil.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tahsil.product.Reminders.await;
import static org.tahsil.product.Reminders.ok;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningProduct.Start.class)
class ReminderIT {

  @Test
  void theNightSendsOneMailHoweverOftenItRuns(RunningProduct product) {
    Reminders reminders = new Reminders(product, "RMD1", "ar");
    reminders.night();
    reminders.awaitTimeline("REMINDER_SENT");
    reminders.night();

    assertThat(reminders.mails()).hasSize(1);
    assertThat(reminders.mails().get(0))
        .contains("charset=UTF-8", "Auto-Submitted: auto-generated", "Content-Language: ar")
        .contains("Message-ID: <" + reminders.outbox("message_id"));
    assertThat(reminders.timeline())
        .containsOnlyOnce("REMINDER_QUEUED")
        .containsOnlyOnce("REMINDER_SENT");
  }

  @Test
  void aPaymentBetweenQueueingAndSendingSuppressesTheMail(RunningProduct product) {
    Reminders reminders = new Reminders(product, "RMD2", "en");
    reminders.hold();
    reminders.night();
    assertThat(reminders.outbox("state")).isEqualTo("QUEUED");

    reminders.pay("1177.500");
    reminders.release();
    reminders.awaitTimeline("REMINDER_SUPPRESSED");

    assertThat(reminders.outbox("state || ' ' || last_error")).isEqualTo("SUPPRESSED PAID_SINCE");
    assertThat(reminders.mails()).isEmpty();
  }

  @Test
  void aHeldMailGoesOutWhenNothingWasPaid(RunningProduct product) {
    Reminders reminders = new Reminders(product, "RMD3", "en");
    reminders.hold();
    reminders.night();
    reminders.release();
    reminders.awaitTimeline("REMINDER_SENT");

    assertThat(reminders.mails()).hasSize(1);
  }

  @Test
  void aRefusedMailIsTriedAgainAfterGrowingWaitsThenDiesAndIsRedriven(RunningProduct product) {
    Reminders reminders = new Reminders(product, "RMD4", "en");
    reminders.hold();
    reminders.night();
    reminders.changeOutbox("body = repeat('too large for the server ', 300000)");
    List<Long> waits = new ArrayList<>();
    for (int attempt = 1; attempt <= 6; attempt++) {
      String tried = String.valueOf(attempt);
      reminders.release();
      await(() -> Optional.of(tried).filter(reminders.outbox("attempts")::equals));
      waits.add(
          Long.valueOf(reminders.outbox("round(extract(epoch from next_attempt_at - now()))")));
    }

    assertThat(reminders.outbox("state")).isEqualTo("DEAD");
    assertThat(waits.subList(0, 5)).isSorted();
    assertThat(waits.get(4)).isGreaterThan(21_000);
    assertThat(reminders.timeline()).contains("REMINDER_FAILED");
    JsonObject letter = letter(product, reminders.recipient()).orElseThrow();
    assertThat(letter.getInt("attempts")).isEqualTo(6);
    assertThat(letter.getString("last_error")).isEqualTo("MAIL_SERVER_REFUSED");

    reminders.changeOutbox("body = 'short enough'");
    redrive(product, letter);
    reminders.awaitTimeline("REMINDER_SENT");
    assertThat(reminders.mails()).hasSize(1);
    assertThat(letter(product, reminders.recipient())).isEmpty();
  }

  @Test
  void aPoisonedSignalEndsAmongTheDeadLetters(RunningProduct product) {
    Reminders reminders = new Reminders(product, "RMD5", "en");
    reminders.execute(
        """
        insert into dead_letter
               (dead_letter_id, queue_id, content, reason, deliveries, arrived_at)
        values (gen_random_uuid(), 'test', 'no json', 'PUT_THERE_BY_THE_TEST', 1, now())
        """);
    redrive(product, letterBecause(product, "PUT_THERE_BY_THE_TEST").orElseThrow());

    JsonObject poison = await(() -> letterBecause(product, "UNREADABLE_SIGNAL"));
    assertThat(poison.getInt("attempts")).isGreaterThan(1);
    assertThat(poison.getString("recipient")).isEmpty();
  }

  private static Optional<JsonObject> letter(RunningProduct product, String recipient) {
    return letters(product).stream()
        .filter(letter -> letter.getString("recipient").equals(recipient))
        .findFirst();
  }

  private static Optional<JsonObject> letterBecause(RunningProduct product, String reason) {
    return letters(product).stream()
        .filter(letter -> letter.getString("last_error").equals(reason))
        .findFirst();
  }

  private static List<JsonObject> letters(RunningProduct product) {
    return Client.json(ok(product.as("operator").get("/api/v1/dead-letters")))
        .getJsonArray("dead_letters")
        .getValuesAs(JsonObject.class);
  }

  private static void redrive(RunningProduct product, JsonObject letter) {
    ok(
        product
            .as("operator")
            .post("/api/v1/dead-letters/" + letter.getString("id") + "/redrive", ""));
  }
}
