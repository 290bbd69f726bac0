package org.tahsil.console.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.campaign.Audience;
import org.tahsil.campaign.CampaignDesign;
import org.tahsil.campaign.CampaignStep;
import org.tahsil.campaign.CampaignTrigger;
import org.tahsil.campaign.StepCondition;
import org.tahsil.console.text.Wording;

/** What a version of a campaign does, in the reader's words. */
record CampaignWords(Wording wording, Portfolio portfolio) {

  String trigger(CampaignTrigger trigger) {
    String key = "campaign_trigger_" + trigger.kind().name();
    if (trigger.days() != null) {
      return wording.say(key, trigger.days());
    }
    return trigger.band() == null
        ? wording.say(key)
        : wording.say(key, wording.code("band", trigger.band().name()));
  }

  /** What makes the step's message, or that it makes none. */
  String action(CampaignStep step) {
    String action = wording.code("campaign_action", step.action().name());
    return step.template() == null || step.tier() == null
        ? action
        : String.join(
            " · ",
            action,
            wording.apart(step.template()),
            wording.code("template_tier", step.tier().name()));
  }

  /** How long it waits, and from which hour of the customer's day it goes. */
  String when(CampaignStep step, boolean sideBySide) {
    String wait =
        wording.say(sideBySide ? "campaign_wait_begin" : "campaign_wait", step.waitDays());
    return step.atHour() == null
        ? wait
        : String.join(
            wording.say("list_separator"),
            wait,
            wording.say("campaign_hour", "%02d:00".formatted(step.atHour())));
  }

  /** Null: it asks for nothing. */
  @Nullable String condition(StepCondition condition) {
    String key = "campaign_if_" + condition.kind().name();
    String value = condition.value();
    return switch (condition.kind()) {
      case ALWAYS -> null;
      case PREVIOUS_UNSENT -> wording.say(key);
      case DAYS_AT_LEAST -> wording.say(key, new BigDecimal(Objects.requireNonNull(value)));
      case BAND_IS -> wording.say(key, wording.code("band", Objects.requireNonNull(value)));
      case OVERDUE_AT_LEAST ->
          wording.say(
              key,
              wording
                  .figures()
                  .money(new BigDecimal(Objects.requireNonNull(value)), portfolio.currency()));
    };
  }

  String patience(CampaignStep step) {
    return wording.say("campaign_patience", step.patienceDays());
  }

  /** What ends it early. */
  String stops(CampaignDesign design) {
    return list(
        design.stops().stream()
            .sorted()
            .map(stop -> wording.code("campaign_stop", stop.name()))
            .toList());
  }

  /** Whom it is for; a dash where it is for everybody. */
  List<Fact> audience(Audience audience) {
    List<Fact> facts = new ArrayList<>();
    range(facts, "campaign_for_days", audience.days(), days -> wording.figures().count(days));
    range(facts, "campaign_for_overdue", audience.overdue(), wording.figures()::money);
    some(facts, "campaign_for_buckets", audience.buckets().stream().sorted().toList());
    some(
        facts,
        "campaign_for_bands",
        audience.bands().stream().sorted().map(one -> wording.code("band", one.name())).toList());
    some(
        facts,
        "campaign_for_languages",
        audience.languages().stream()
            .sorted()
            .map(one -> wording.code("template_language", one.name()))
            .toList());
    if (audience.minAge() != null) {
      facts.add(
          Fact.figure(
              wording.say("campaign_for_age"),
              wording.say("campaign_from", wording.figures().count(audience.minAge()))));
    }
    return facts.isEmpty()
        ? List.of(Fact.text(wording.say("campaign_audience"), wording.say("campaign_everybody")))
        : List.copyOf(facts);
  }

  private <T extends Comparable<T>> void range(
      List<Fact> facts, String key, Audience.Range<T> range, Function<T, String> said) {
    T from = range.from();
    T to = range.to();
    if (from != null && to != null) {
      String both = wording.say("campaign_between", said.apply(from), said.apply(to));
      facts.add(Fact.text(wording.say(key), both));
    } else if (from != null) {
      facts.add(Fact.text(wording.say(key), wording.say("campaign_from", said.apply(from))));
    } else if (to != null) {
      facts.add(Fact.text(wording.say(key), wording.say("campaign_to", said.apply(to))));
    }
  }

  private void some(List<Fact> facts, String key, List<String> names) {
    if (!names.isEmpty()) {
      facts.add(Fact.text(wording.say(key), list(names)));
    }
  }

  /** Reasons with how many, the most frequent first; null: there are none. */
  @Nullable String reasons(Map<String, Long> reasons) {
    return reasons.isEmpty()
        ? null
        : list(
            reasons.entrySet().stream()
                .sorted(
                    Comparator.comparing(Map.Entry<String, Long>::getValue)
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                .map(one -> wording.say("campaign_of_reason", reason(one.getKey()), one.getValue()))
                .toList());
  }

  private String reason(String code) {
    String rule = code.replace("CONTACT_POLICY.", "");
    return wording.code("campaign_passed", rule);
  }

  private String list(List<String> parts) {
    return String.join(wording.say("list_separator"), parts);
  }
}
