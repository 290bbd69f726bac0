package org.tahsil.console.view;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tahsil.console.page.Cell;
import org.tahsil.console.page.Column;
import org.tahsil.console.page.Form;
import org.tahsil.console.page.Heading;
import org.tahsil.console.page.Table;
import org.tahsil.console.text.Wording;
import org.tahsil.webhook.Webhook;

/** The endpoints of the tenant, and the form for another one. */
public record WebhooksPage(Heading heading, Table table, Form form) {

  public static WebhooksPage of(Wording wording, List<Webhook> webhooks, ZoneId zone, Form form) {
    List<Column> columns =
        List.of(
            Column.of("url", wording.say("webhook_endpoint")),
            Column.of("state", wording.say("col_state")),
            Column.of("success", wording.say("webhook_last_success")),
            Column.of("failing", wording.say("webhook_failing_since")),
            Column.figures("waiting", wording.say("webhook_waiting")),
            Column.figures("dead", wording.say("webhook_dead")));
    return new WebhooksPage(
        Heading.of(wording.say("webhooks_title"), wording.say("webhooks_subtitle")),
        Table.of(
            "webhooks",
            wording.say("webhooks_title"),
            columns,
            webhooks.stream().map(webhook -> row(wording, webhook, zone)).toList(),
            wording.say("webhooks_none")),
        form);
  }

  private static List<Cell> row(Wording wording, Webhook webhook, ZoneId zone) {
    WebhookState state = WebhookState.of(wording, webhook);
    Webhook.Health health = webhook.health();
    return List.of(
        Cell.link(name(webhook), "/webhooks/" + webhook.id()).with(webhook.wish().url()),
        Cell.badge(state.label(), state.css()),
        Cell.date(moment(wording, health.lastSuccess(), zone)),
        Cell.date(moment(wording, health.failingSince(), zone)),
        Cell.figure(wording.figures().count(health.waiting())),
        Cell.figure(wording.figures().count(health.dead())));
  }

  /** What people call it: the description, else the host of its address. */
  static String name(Webhook webhook) {
    String description = webhook.wish().description();
    return description.isEmpty()
        ? webhook.wish().url().replaceAll("^[a-z]+://([^/?]+).*", "$1")
        : description;
  }

  static String moment(Wording wording, @Nullable Instant at, ZoneId zone) {
    return at == null ? "–" : wording.figures().moment(at, zone);
  }
}
