package org.tahsil.console.view;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tahsil.campaign.Audience;
import org.tahsil.campaign.CampaignDesign;
import org.tahsil.campaign.CampaignStep;
import org.tahsil.campaign.CampaignVersion;
import org.tahsil.campaign.StopCondition;
import org.tahsil.shared.money.Money;

/**
 * A version of a campaign while it is filled in, as the form sends it: fields of a step are named
 * {@code s1_wait} and so on.
 */
public record CampaignDraft(Map<String, String> values) {
  static final int MOST_STEPS = 20;
  static final List<String> OF_STEP =
      List.of("wait", "hour", "action", "template", "tier", "if", "value", "patience");
  private static final String ON = "on";
  private static final String COUNT = "steps";

  public CampaignDraft {
    values = Map.copyOf(values);
  }

  /** One step, until it is paid or promised. */
  public static CampaignDraft blank(LocalDate from) {
    Map<String, String> values = new HashMap<>();
    values.put("valid_from", from.toString());
    values.put("trigger_days", "5");
    values.put("stop_PAID", ON);
    values.put("stop_PROMISE", ON);
    CampaignDraft draft = new CampaignDraft(values);
    return draft.changed("add");
  }

  /** What a version says, to be written on from. */
  public static CampaignDraft of(CampaignVersion version, String name, LocalDate from) {
    Map<String, String> values = new HashMap<>();
    CampaignDesign design = version.design();
    values.put("code", version.campaign());
    values.put("name", name);
    values.put("valid_from", from.toString());
    values.put("trigger_kind", design.trigger().kind().name());
    put(values, "trigger_days", design.trigger().days());
    put(values, "trigger_band", design.trigger().band());
    mark(values, "takes_earlier", design.trigger().takesEarlier());
    values.put("mode", design.mode().name());
    for (StopCondition stop : design.stops()) {
      values.put("stop_" + stop.name(), ON);
    }
    audience(values, design.audience());
    values.put(COUNT, String.valueOf(design.steps().size()));
    for (int place = 1; place <= design.steps().size(); place++) {
      step(values, "s" + place + "_", design.steps().get(place - 1));
    }
    return new CampaignDraft(values);
  }

  private static void audience(Map<String, String> values, Audience audience) {
    put(values, "min_days", audience.days().from());
    put(values, "max_days", audience.days().to());
    put(values, "min_overdue", plain(audience.overdue().from()));
    put(values, "max_overdue", plain(audience.overdue().to()));
    put(values, "buckets", String.join(", ", audience.buckets().stream().sorted().toList()));
    audience.bands().forEach(band -> values.put("band_" + band.name(), ON));
    audience.languages().forEach(language -> values.put("language_" + language.name(), ON));
    put(values, "min_age", audience.minAge());
  }

  private static void step(Map<String, String> values, String prefix, CampaignStep step) {
    put(values, prefix + "wait", step.waitDays());
    put(values, prefix + "hour", step.atHour());
    put(values, prefix + "action", step.action());
    put(values, prefix + "template", step.template());
    put(values, prefix + "tier", step.tier());
    put(values, prefix + "if", step.condition().kind());
    put(values, prefix + "value", step.condition().value());
    put(values, prefix + "patience", step.patienceDays());
  }

  private static @Nullable String plain(@Nullable Money money) {
    return money == null ? null : money.plain();
  }

  private static void put(Map<String, String> values, String name, @Nullable Object value) {
    if (value != null) {
      values.put(name, String.valueOf(value));
    }
  }

  private static void mark(Map<String, String> values, String name, boolean marked) {
    if (marked) {
      values.put(name, ON);
    }
  }

  /** What stands in a field, without blanks around it. */
  public String value(String name) {
    return values.getOrDefault(name, "").strip();
  }

  boolean marked(String name) {
    return values.containsKey(name);
  }

  /** 0 to 20. */
  int steps() {
    String count = value(COUNT);
    return count.matches("[0-9]{1,2}") ? Math.min(MOST_STEPS, Integer.parseInt(count)) : 0;
  }

  /**
   * With one step more, less or elsewhere.
   *
   * @param act {@code add}, or {@code remove}, {@code up} or {@code down} with the step's number
   *     after a colon; anything else changes nothing
   */
  public CampaignDraft changed(String act) {
    String[] words = act.split(":", -1);
    int steps = steps();
    if (words[0].equals("add") && steps < MOST_STEPS) {
      return added(steps + 1);
    }
    if (words.length < 2 || !words[1].matches("[0-9]{1,2}")) {
      return this;
    }
    int place = Integer.parseInt(words[1]);
    if (place < 1 || place > steps) {
      return this;
    }
    return switch (words[0]) {
      case "remove" -> without(place, steps);
      case "up" -> place == 1 ? this : swapped(place - 1, place);
      case "down" -> place == steps ? this : swapped(place, place + 1);
      default -> this;
    };
  }

  private CampaignDraft added(int place) {
    Map<String, String> next = new HashMap<>(values);
    String prefix = "s" + place + "_";
    OF_STEP.forEach(name -> next.remove(prefix + name));
    next.put(prefix + "wait", place == 1 ? "0" : "3");
    next.put(prefix + "template", "reminder");
    next.put(prefix + "patience", "3");
    next.put(COUNT, String.valueOf(place));
    return new CampaignDraft(next);
  }

  private CampaignDraft without(int place, int steps) {
    CampaignDraft moved = this;
    for (int at = place; at < steps; at++) {
      moved = moved.swapped(at, at + 1);
    }
    Map<String, String> next = new HashMap<>(moved.values);
    OF_STEP.forEach(name -> next.remove("s" + steps + "_" + name));
    next.put(COUNT, String.valueOf(steps - 1));
    return new CampaignDraft(next);
  }

  private CampaignDraft swapped(int one, int other) {
    Map<String, String> next = new HashMap<>(values);
    for (String name : OF_STEP) {
      next.put("s" + one + "_" + name, value("s" + other + "_" + name));
      next.put("s" + other + "_" + name, value("s" + one + "_" + name));
    }
    return new CampaignDraft(next);
  }
}
