package org.tahsil.console;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tahsil.account.Portfolio;
import org.tahsil.console.page.Form;
import org.tahsil.console.text.Wording;
import org.tahsil.console.view.DeliveryPage;
import org.tahsil.console.view.WebhookForm;
import org.tahsil.console.view.WebhookPage;
import org.tahsil.console.view.WebhooksPage;
import org.tahsil.webhook.EventType;
import org.tahsil.webhook.Webhook;
import org.tahsil.webhook.WebhookDelivery;
import org.tahsil.webhook.WebhookDelivery.DeliveryState;

/** An endpoint that answers no more, with what others may have written into it. */
record WebhookFixture(Portfolio portfolio, ZoneId zone, String mark) {

  Map<String, Gallery.Picture> pages(Wording w) {
    return Map.of(
        "webhooks", new Gallery.Picture("webhooks", list(w)),
        "webhook", new Gallery.Picture("webhook", endpoint(w)),
        "webhook-delivery", new Gallery.Picture("webhook_delivery", delivery(w)));
  }

  WebhooksPage list(Wording w) {
    Form refused =
        new WebhookForm(w, List.of(portfolio))
            .refused("/webhooks", Map.of("url", "x" + mark), "No" + mark);
    return WebhooksPage.of(w, List.of(webhook()), zone, refused);
  }

  WebhookPage endpoint(Wording w) {
    Form form = new WebhookForm(w, List.of(portfolio)).of(webhook());
    return WebhookPage.of(
        w,
        new WebhookPage.Subject(webhook(), form, "whsec_x" + mark),
        new WebhookPage.Sent(
            List.of(delivery(DeliveryState.DEAD), delivery(DeliveryState.QUEUED)), true),
        zone);
  }

  DeliveryPage delivery(Wording w) {
    return DeliveryPage.of(
        w,
        webhook(),
        new WebhookDelivery.Story(
            delivery(DeliveryState.DEAD),
            "{}" + mark,
            List.of(new WebhookDelivery.Attempt(1, Fixture.NOW, 12, 500, "HTTP_500" + mark))),
        zone);
  }

  private Webhook webhook() {
    return new Webhook(
        new UUID(1, 2),
        new Webhook.Wish(
            "https://hooks.example.com/" + mark,
            "Dialler" + mark,
            List.of(EventType.ALERT_RAISED),
            List.of("P" + mark),
            false),
        Webhook.Disabled.GONE,
        null,
        "admin",
        Fixture.NOW,
        new Webhook.Health(Fixture.NOW, Fixture.NOW, 3, 4));
  }

  private WebhookDelivery delivery(DeliveryState state) {
    return new WebhookDelivery(
        7,
        new UUID(3, 4),
        EventType.ALERT_RAISED,
        state,
        2,
        Fixture.NOW,
        null,
        null,
        500,
        "HTTP_500" + mark);
  }
}
