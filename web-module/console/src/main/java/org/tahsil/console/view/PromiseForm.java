package org.tahsil.console.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  /** Who wants to pay in more parts than these agrees on a plan. */
  private static final List<String> FURTHER = List.of("_2", "_3");

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
    List<Instalment> parts = new ArrayList<>();
    if (amount != null && due != null) {
      parts.add(new Instalment(due, amount));
    }
    FURTHER.forEach(mark -> further(values, mark, problems).ifPresent(parts::add));
    String note = value(values, "note").strip();
    if (note.length() > LONGEST_NOTE) {
      problems.put("note", wording.say("hold_note_too_long", LONGEST_NOTE));
    }
    NewArrangement wish =
        !problems.isEmpty()
            ? null
            : new NewArrangement(
                ArrangementKind.PROMISE, List.copyOf(parts), note.isEmpty() ? null : note);
    return new Reading(wish, form(values, problems, null));
  }

  /** A further amount with its date; empty if neither was filled in, or one of them is wrong. */
  private Optional<Instalment> further(
      Map<String, String> values, String mark, Map<String, String> problems) {
    String typed = value(values, "amount" + mark);
    String date = value(values, "due_on" + mark);
    if (typed.isBlank() && date.isBlank()) {
      return Optional.empty();
    }
    Optional<Money> amount = Typed.amount(typed, currency());
    Optional<LocalDate> due = Typed.date(date);
    if (amount.isEmpty()) {
      problems.put("amount" + mark, wording.say("pay_not_amount", Typed.example(currency())));
    }
    if (due.isEmpty()) {
      problems.put("due_on" + mark, wording.say("hold_not_date"));
    }
    return amount.flatMap(sum -> due.map(on -> new Instalment(on, sum)));
  }

  private Form form(
      Map<String, String> values, Map<String, String> problems, @Nullable String error) {
    List<Field> fields = new ArrayList<>(pair(values, problems, ""));
    FURTHER.forEach(
        mark -> pair(values, problems, mark).forEach(field -> fields.add(field.optional())));
    fields.add(
        Field.of("note", wording.say("promise_note"), "text", value(values, "note"))
            .optional()
            .wrong(problems.get("note")));
    return new Form("promise", action, wording.say("promise_submit"), error, List.copyOf(fields));
  }

  /** An amount and its date. */
  private List<Field> pair(Map<String, String> values, Map<String, String> problems, String mark) {
    String name = wording.figures().currencyName(currency());
    return List.of(
        Field.of(
                "amount" + mark,
                wording.say("promise_amount" + mark, name),
                "amount",
                value(values, "amount" + mark))
            .wrong(problems.get("amount" + mark)),
        Field.of(
                "due_on" + mark,
                wording.say("promise_due" + mark),
                "date",
                value(values, "due_on" + mark))
            .wrong(problems.get("due_on" + mark)));
  }

  private Currency currency() {
    return position.outstanding().currency();
  }

  private static String value(Map<String, String> values, String name) {
    return values.getOrDefault(name, "");
  }
}
