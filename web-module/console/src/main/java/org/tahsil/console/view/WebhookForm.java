package org.tahsil.console.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.console.page.Field;
import org.tahsil.console.page.Field.Option;
import org.tahsil.console.page.Form;
import org.tahsil.console.text.Wording;
import org.tahsil.webhook.EventType;
import org.tahsil.webhook.Webhook;

/** The form of an endpoint: blank, of one that stands, or as it was refused. */
public final class WebhookForm {
  private static final String TYPE = "type_";
  private static final String PORTFOLIO = "portfolio_";
  private final Wording wording;
  private final List<Portfolio> portfolios;

  public WebhookForm(Wording wording, List<Portfolio> portfolios) {
    this.wording = wording;
    this.portfolios = List.copyOf(portfolios);
  }

  /** For a new endpoint. */
  public Form blank() {
    return form("/webhooks", Map.of(TYPE + EventType.ALERT_RAISED.name(), "on"), null);
  }

  /** As it was filled in, with the reason why it was refused. */
  public Form refused(String action, Map<String, String> values, String why) {
    return form(action, values, why);
  }

  /** Of an endpoint that stands. */
  public Form of(Webhook webhook) {
    Map<String, String> values = new HashMap<>();
    values.put("url", webhook.wish().url());
    values.put("description", webhook.wish().description());
    webhook.wish().types().forEach(type -> values.put(TYPE + type.name(), "on"));
    webhook.wish().portfolios().forEach(code -> values.put(PORTFOLIO + code, "on"));
    return form("/webhooks/" + webhook.id(), values, null);
  }

  /** What was filled in. */
  public Webhook.Wish wish(Map<String, String> values, boolean enabled) {
    return new Webhook.Wish(
        values.getOrDefault("url", "").strip(),
        values.getOrDefault("description", "").strip(),
        Arrays.stream(EventType.values())
            .filter(type -> values.containsKey(TYPE + type.name()))
            .toList(),
        portfolios.stream()
            .map(portfolio -> portfolio.code().value())
            .filter(code -> values.containsKey(PORTFOLIO + code))
            .toList(),
        enabled);
  }

  private Form form(String action, Map<String, String> values, @Nullable String error) {
    boolean fresh = action.equals("/webhooks");
    return new Form(
        "webhook",
        action,
        wording.say(fresh ? "webhook_submit" : "webhook_save"),
        error,
        List.of(
            Field.of("url", wording.say("webhook_url"), "url", values.getOrDefault("url", ""))
                .hinted(wording.say("webhook_url_hint")),
            Field.of(
                    "description",
                    wording.say("webhook_description"),
                    "text",
                    values.getOrDefault("description", ""))
                .optional(),
            Field.checks("types", wording.say("webhook_types"), types(values))
                .needed()
                .hinted(wording.say("webhook_types_hint")),
            Field.checks("portfolios", wording.say("webhook_portfolios"), places(values))
                .hinted(wording.say("webhook_portfolios_hint"))));
  }

  private List<Option> types(Map<String, String> values) {
    List<Option> options = new ArrayList<>();
    for (EventType type : EventType.values()) {
      if (type != EventType.WEBHOOK_TEST) {
        String name = TYPE + type.name();
        options.add(
            new Option(name, wording.code("webhook_type", type.name()), values.containsKey(name)));
      }
    }
    return options;
  }

  private List<Option> places(Map<String, String> values) {
    return portfolios.stream()
        .map(
            portfolio -> {
              String name = PORTFOLIO + portfolio.code().value();
              return new Option(name, wording.apart(portfolio.name()), values.containsKey(name));
            })
        .toList();
  }
}
