package org.tahsil.console.view;

import org.tahsil.console.text.Wording;
import org.tahsil.webhook.Webhook;

/** How an endpoint fares, in one word. */
record WebhookState(String label, String css) {

  static WebhookState of(Wording wording, Webhook webhook) {
    Webhook.Disabled because = webhook.disabledBecause();
    if (because != null) {
      String css = because == Webhook.Disabled.BY_HAND ? "tag" : "tag bad";
      return new WebhookState(wording.code("webhook_disabled", because.name()), css);
    }
    if (webhook.health().failingSince() != null) {
      return new WebhookState(wording.say("webhook_failing"), "tag warn");
    }
    return webhook.health().lastSuccess() == null
        ? new WebhookState(wording.say("webhook_unused"), "tag info")
        : new WebhookState(wording.say("webhook_well"), "tag good");
  }
}
