package org.tahsil.console.view;

import java.time.ZoneId;
import java.util.List;
import org.tahsil.console.page.Cell;
import org.tahsil.console.page.Column;
import org.tahsil.console.page.Heading;
import org.tahsil.console.page.Table;
import org.tahsil.console.text.Wording;
import org.tahsil.webhook.Webhook;
import org.tahsil.webhook.WebhookDelivery;

/** One delivery: the message, and every attempt. */
public record DeliveryPage(Heading heading, List<Fact> facts, Table attempts, String body) {

  public static DeliveryPage of(
      Wording wording, Webhook webhook, WebhookDelivery.Story story, ZoneId zone) {
    WebhookDelivery delivery = story.delivery();
    return new DeliveryPage(
        Heading.of(wording.code("webhook_type", delivery.type().name()), WebhooksPage.name(webhook))
            .under(wording.say("webhooks_title"), "/webhooks/" + webhook.id()),
        List.of(
            Fact.badge(
                wording.say("col_state"),
                wording.code("webhook_state", delivery.state().name()),
                WebhookPage.css(delivery.state())),
            Fact.text(wording.say("webhook_message_id"), wording.apart(delivery.messageId())),
            Fact.date(
                wording.say("webhook_queued"), wording.figures().moment(delivery.queuedAt(), zone)),
            Fact.date(
                wording.say("webhook_next"), WebhooksPage.moment(wording, delivery.next(), zone))),
        table(wording, story, zone),
        story.body());
  }

  private static Table table(Wording wording, WebhookDelivery.Story story, ZoneId zone) {
    List<Column> columns =
        List.of(
            Column.figures("no", wording.say("webhook_attempt")),
            Column.of("at", wording.say("col_time")),
            Column.figures("status", wording.say("webhook_status")),
            Column.figures("took", wording.say("webhook_millis")),
            Column.of("error", wording.say("col_error")));
    return Table.of(
        "attempts",
        wording.say("webhook_attempts"),
        columns,
        story.attempts().stream().map(attempt -> row(wording, attempt, zone)).toList(),
        wording.say("webhook_attempts_none"));
  }

  private static List<Cell> row(Wording wording, WebhookDelivery.Attempt attempt, ZoneId zone) {
    Integer status = attempt.status();
    return List.of(
        Cell.figure(wording.figures().count(attempt.no())),
        Cell.date(wording.figures().moment(attempt.at(), zone)),
        Cell.figure(status == null ? "–" : status.toString()),
        Cell.figure(wording.figures().count(attempt.millis())),
        Cell.text(WebhookPage.error(wording, attempt.error())));
  }
}
