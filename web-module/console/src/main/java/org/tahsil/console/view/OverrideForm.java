package org.tahsil.console.view;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tahsil.console.page.Field;
import org.tahsil.console.page.Form;
import org.tahsil.console.text.Wording;
import org.tahsil.manual.Automation;
import org.tahsil.manual.ManualTerms;
import org.tahsil.manual.NewOverride;
import org.tahsil.manual.OverrideReason;
import org.tahsil.shared.money.Money;

/** The form by which people take an account over: blank, or read with what is wrong with it. */
public final class OverrideForm {
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
    return form(new Filled(wording, values), null);
  }

  /** The form as it was filled, with the reason why the override was refused. */
  public Form refused(Map<String, String> values, String why) {
    return form(new Filled(wording, values), why);
  }

  /** Reads what was filled in. */
  public Reading read(Map<String, String> values) {
    Filled filled = new Filled(wording, values);
    LocalDate from = filled.date("from");
    LocalDate to = filled.date("to");
    String note = filled.note("note");
    if (note.isEmpty()) {
      filled.wrong("note", wording.say("override_needs_note"));
    }
    NewOverride wish =
        from == null || to == null || !filled.isSound()
            ? null
            : new NewOverride(
                filled.ticked("stop_", Automation.class),
                filled.chosen("reason", OverrideReason.class, OverrideReason.OTHER),
                note,
                from,
                to);
    return new Reading(wish, form(filled, null));
  }

  private Form form(Filled filled, @Nullable String error) {
    return new Form(
        "override",
        action,
        wording.say("override_submit"),
        error,
        List.of(
            Field.checks(
                    "stops",
                    wording.say("override_stops"),
                    filled.boxes("stop_", Automation.class, "override_stop"))
                .needed()
                .hinted(second()),
            Field.select(
                "reason",
                wording.say("override_reason"),
                filled.choices("reason", OverrideReason.class, "override_reason")),
            Field.of("note", wording.say("override_note"), "text", filled.value("note"))
                .wrong(filled.problem("note")),
            Field.of("from", wording.say("override_from"), "date", filled.value("from"))
                .hinted(wording.say("override_from_hint", terms.mostDaysAhead()))
                .wrong(filled.problem("from")),
            Field.of("to", wording.say("override_to"), "date", filled.value("to"))
                .hinted(wording.say("override_to_hint", terms.mostDays()))
                .wrong(filled.problem("to"))));
  }

  private String second() {
    Money from = terms.secondPersonFrom();
    return from == null
        ? wording.say("override_hint")
        : wording.say("override_hint_second", wording.figures().money(from));
  }
}
