package org.tahsil.console.view;

import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tahsil.arrangement.ArrangementKind;
import org.tahsil.arrangement.Instalment;
import org.tahsil.arrangement.NewArrangement;
import org.tahsil.console.page.Field;
import org.tahsil.console.page.Form;
import org.tahsil.console.text.Wording;
import org.tahsil.delinquency.Position;
import org.tahsil.shared.money.Money;

/** The form that takes a promise: filled in as most are made, or read with what is wrong. */
public final class PromiseForm {
  private static final int USUAL_DAYS = 7;
  private static final int LONGEST_NOTE = 500;

  private final Wording wording;
  private final Position position;
  private final String action;
  private final LocalDate today;

  public PromiseForm(Wording wording, Position position, String action, LocalDate today) {
    this.wording = wording;
    this.position = position;
    this.action = action;
    this.today = today;
  }

  /** What was read: a promise, or the form again with what is wrong. */
  public record Reading(@Nullable NewArrangement wish, Form form) {}

  /** What is overdue, in a week. */
  public Form blank() {
    Money overdue = position.overdue();
    return form(
        Map.of(
            "amount",
            overdue.isPositive() ? overdue.plain() : "",
            "due_on",
            today.plusDays(USUAL_DAYS).toString()),
        Map.of(),
        null);
  }

  /** The form as it was filled, with the reason why the promise was refused. */
  public Form refused(Map<String, String> values, String why) {
    return form(values, Map.of(), why);
  }

  /** Reads what was filled in. */
  public Reading read(Map<String, String> values) {
    Map<String, String> problems = new HashMap<>();
    Money amount = Typed.amount(value(values, "amount"), currency()).orElse(null);
    if (amount == null) {
      problems.put("amount", wording.say("pay_not_amount", Typed.example(currency())));
    }
    LocalDate due = Typed.date(value(values, "due_on")).orElse(null);
    if (due == null) {
      problems.put("due_on", wording.say("hold_not_date"));
    }
    String note = value(values, "note").strip();
    if (note.length() > LONGEST_NOTE) {
      problems.put("note", wording.say("hold_note_too_long", LONGEST_NOTE));
    }
    NewArrangement wish =
        amount == null || due == null || !problems.isEmpty()
            ? null
            : new NewArrangement(
                ArrangementKind.PROMISE,
                List.of(new Instalment(due, amount)),
                note.isEmpty() ? null : note);
    return new Reading(wish, form(values, problems, null));
  }

  private Form form(
      Map<String, String> values, Map<String, String> problems, @Nullable String error) {
    String name = wording.figures().currencyName(currency());
    return new Form(
        "promise",
        action,
        wording.say("promise_submit"),
        error,
        List.of(
            Field.of(
                    "amount",
                    wording.say("promise_amount", name),
                    "amount",
                    value(values, "amount"))
                .wrong(problems.get("amount")),
            Field.of("due_on", wording.say("promise_due"), "date", value(values, "due_on"))
                .wrong(problems.get("due_on")),
            Field.of("note", wording.say("promise_note"), "text", value(values, "note"))
                .optional()
                .wrong(problems.get("note"))));
  }

  private Currency currency() {
    return position.outstanding().currency();
  }

  private static String value(Map<String, String> values, String name) {
    return values.getOrDefault(name, "");
  }
}
