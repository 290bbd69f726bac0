package org.tahsil.console.view;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tahsil.console.page.Cell;
import org.tahsil.console.page.Column;
import org.tahsil.console.page.Form;
import org.tahsil.console.page.Heading;
import org.tahsil.console.page.Table;
import org.tahsil.console.text.Wording;
import org.tahsil.webhook.Webhook;
import org.tahsil.webhook.WebhookDelivery;
import org.tahsil.webhook.WebhookDelivery.DeliveryState;

/**
 * One endpoint: how it fares, what may be done with it, and what was sent.
 *
 * @param secret told this once; null at all other times
 * @param warning why nothing arrives; null if all is well
 * @param olderHref the address of the next page; null on the last
 */
public record WebhookPage(
    Heading heading,
    String path,
    boolean enabled,
    @Nullable String secret,
    @Nullable String warning,
    List<Fact> facts,
    Form form,
    Table deliveries,
    @Nullable String olderHref) {

  /** What a page is about. */
  public record Subject(Webhook webhook, Form form, @Nullable String secret) {}

  /** Deliveries, and whether there are more. */
  public record Sent(List<WebhookDelivery> page, boolean more) {}

  public static WebhookPage of(Wording wording, Subject subject, Sent sent, ZoneId zone) {
    Webhook webhook = subject.webhook();
    String path = "/webhooks/" + webhook.id();
    List<WebhookDelivery> page = sent.page();
    return new WebhookPage(
        Heading.of(WebhooksPage.name(webhook), wording.apart(webhook.wish().url()))
            .under(wording.say("webhooks_title"), "/webhooks"),
        path,
        webhook.wish().enabled(),
        subject.secret(),
        warning(wording, webhook, zone),
        facts(wording, webhook, zone),
        subject.form(),
        table(wording, path, page, zone),
        sent.more() ? path + "?before=" + page.get(page.size() - 1).id() : null);
  }

  private static @Nullable String warning(Wording wording, Webhook webhook, ZoneId zone) {
    Webhook.Disabled because = webhook.disabledBecause();
    if (because != null) {
      return wording.code("webhook_warning", because.name());
    }
    var since = webhook.health().failingSince();
    return since == null
        ? null
        : wording.say("webhook_warning_failing", wording.figures().moment(since, zone));
  }

  private static List<Fact> facts(Wording wording, Webhook webhook, ZoneId zone) {
    WebhookState state = WebhookState.of(wording, webhook);
    Webhook.Health health = webhook.health();
    return List.of(
        Fact.badge(wording.say("col_state"), state.label(), state.css()),
        Fact.date(
            wording.say("webhook_last_success"),
            WebhooksPage.moment(wording, health.lastSuccess(), zone)),
        Fact.figure(wording.say("webhook_waiting"), wording.figures().count(health.waiting())),
        Fact.figure(wording.say("webhook_dead"), wording.figures().count(health.dead())),
        Fact.text(
            wording.say("webhook_types"),
            webhook.wish().types().stream()
                .map(type -> wording.code("webhook_type", type.name()))
                .collect(Collectors.joining(wording.say("list_separator")))),
        Fact.text(
            wording.say("webhook_portfolios"),
            webhook.wish().portfolios().isEmpty()
                ? wording.say("webhook_all_portfolios")
                : webhook.wish().portfolios().stream()
                    .map(wording::apart)
                    .collect(Collectors.joining(wording.say("list_separator")))));
  }

  private static Table table(
      Wording wording, String path, List<WebhookDelivery> page, ZoneId zone) {
    List<Column> columns =
        List.of(
            Column.of("at", wording.say("col_time")),
            Column.of("type", wording.say("col_type")),
            Column.of("state", wording.say("col_state")),
            Column.figures("attempts", wording.say("col_attempts")),
            Column.of("error", wording.say("col_error")),
            Column.of("action", wording.say("col_action")));
    return Table.of(
        "deliveries",
        wording.say("webhook_deliveries"),
        columns,
        page.stream().map(delivery -> row(wording, path, delivery, zone)).toList(),
        wording.say("webhook_deliveries_none"));
  }

  private static List<Cell> row(
      Wording wording, String path, WebhookDelivery delivery, ZoneId zone) {
    String href = path + "/deliveries/" + delivery.id();
    boolean again =
        delivery.state() == DeliveryState.DEAD || delivery.state() == DeliveryState.DELIVERED;
    return List.of(
        Cell.link(wording.figures().moment(delivery.queuedAt(), zone), href),
        Cell.text(wording.code("webhook_type", delivery.type().name())),
        Cell.badge(wording.code("webhook_state", delivery.state().name()), css(delivery.state())),
        Cell.figure(wording.figures().count(delivery.attempts())),
        Cell.text(error(wording, delivery.lastError())),
        again
            ? Cell.action(
                wording.say("webhook_redeliver"),
                href + "/redelivery",
                wording.say("webhook_redeliver_question"))
            : Cell.none());
  }

  static String error(Wording wording, @Nullable String code) {
    return code == null ? "–" : wording.apart(wording.code("webhook_failure", code));
  }

  static String css(DeliveryState state) {
    return switch (state) {
      case DELIVERED -> "tag good";
      case DEAD -> "tag bad";
      case QUEUED, SENDING -> "tag info";
      case CANCELLED -> "tag";
    };
  }
}
