package org.tahsil.console.view;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tahsil.console.page.Field;
import org.tahsil.console.page.Field.Option;
import org.tahsil.console.page.Form;
import org.tahsil.console.text.Wording;
import org.tahsil.manual.Automation;
import org.tahsil.manual.ManualTerms;
import org.tahsil.manual.NewOverride;
import org.tahsil.manual.OverrideReason;
import org.tahsil.shared.money.Money;

/** The form by which people take an account over: blank, or read with what is wrong with it. */
public final class OverrideForm {
  private static final int LONGEST_NOTE = 500;
  private static final int USUAL_DAYS = 30;

  private final Wording wording;
  private final ManualTerms terms;
  private final String action;
  private final LocalDate today;

  /**
   * @param terms of the portfolio, told beside the fields
   * @param today on which it begins unless told otherwise
   */
  public OverrideForm(Wording wording, ManualTerms terms, String action, LocalDate today) {
    this.wording = wording;
    this.terms = terms;
    this.action = action;
    this.today = today;
  }

  /** What was read: an override, or the form again with what is wrong. */
  public record Reading(@Nullable NewOverride wish, Form form) {}

  /** Everything is stopped, for a month unless less is allowed. */
  public Form blank() {
    Map<String, String> values = new HashMap<>();
    Arrays.stream(Automation.values()).forEach(one -> values.put("stop_" + one, "on"));
    values.put("from", today.toString());
    values.put("to", today.plusDays(Math.min(USUAL_DAYS, terms.mostDays())).toString());
    return form(values, Map.of(), null);
  }

  /** The form as it was filled, with the reason why the override was refused. */
  public Form refused(Map<String, String> values, String why) {
    return form(values, Map.of(), why);
  }

  /** Reads what was filled in. */
  public Reading read(Map<String, String> values) {
    Map<String, String> problems = new HashMap<>();
    LocalDate from = date(values, "from", problems);
    LocalDate to = date(values, "to", problems);
    String note = value(values, "note").strip();
    if (note.isEmpty()) {
      problems.put("note", wording.say("override_needs_note"));
    } else if (note.length() > LONGEST_NOTE) {
      problems.put("note", wording.say("hold_note_too_long", LONGEST_NOTE));
    }
    NewOverride wish =
        from == null || to == null || !problems.isEmpty()
            ? null
            : new NewOverride(stops(values), reason(values), note, from, to);
    return new Reading(wish, form(values, problems, null));
  }

  private @Nullable LocalDate date(
      Map<String, String> values, String name, Map<String, String> problems) {
    LocalDate date = Typed.date(value(values, name)).orElse(null);
    if (date == null) {
      problems.put(name, wording.say("hold_not_date"));
    }
    return date;
  }

  private static OverrideReason reason(Map<String, String> values) {
    String chosen = value(values, "reason");
    return Arrays.stream(OverrideReason.values())
        .filter(reason -> reason.name().equals(chosen))
        .findFirst()
        .orElse(OverrideReason.OTHER);
  }

  private static Set<Automation> stops(Map<String, String> values) {
    return Arrays.stream(Automation.values())
        .filter(stop -> !value(values, "stop_" + stop).isEmpty())
        .collect(Collectors.toSet());
  }

  private Form form(
      Map<String, String> values, Map<String, String> problems, @Nullable String error) {
    return new Form(
        "override",
        action,
        wording.say("override_submit"),
        error,
        List.of(
            Field.checks("stops", wording.say("override_stops"), stopOptions(values))
                .needed()
                .hinted(second()),
            Field.select("reason", wording.say("override_reason"), reasons(values)),
            Field.of("note", wording.say("override_note"), "text", value(values, "note"))
                .wrong(problems.get("note")),
            Field.of("from", wording.say("override_from"), "date", value(values, "from"))
                .wrong(problems.get("from")),
            Field.of("to", wording.say("override_to"), "date", value(values, "to"))
                .hinted(wording.say("override_to_hint", terms.mostDays()))
                .wrong(problems.get("to"))));
  }

  private String second() {
    Money from = terms.secondPersonFrom();
    return from == null
        ? wording.say("override_hint")
        : wording.say("override_hint_second", wording.figures().money(from));
  }

  private List<Option> reasons(Map<String, String> values) {
    String chosen = value(values, "reason");
    return Arrays.stream(OverrideReason.values())
        .map(OverrideReason::name)
        .map(name -> new Option(name, wording.code("override_reason", name), name.equals(chosen)))
        .toList();
  }

  private List<Option> stopOptions(Map<String, String> values) {
    return Arrays.stream(Automation.values())
        .map(Automation::name)
        .map(
            name ->
                new Option(
                    "stop_" + name,
                    wording.code("override_stop", name),
                    !value(values, "stop_" + name).isEmpty()))
        .toList();
  }

  private static String value(Map<String, String> values, String name) {
    return values.getOrDefault(name, "");
  }
}
