package org.tahsil.console.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
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
import org.tahsil.delinquency.Position;
import org.tahsil.hold.HoldReason;
import org.tahsil.hold.NewHold;
import org.tahsil.hold.Stop;
import org.tahsil.shared.id.ItemRef;
import org.tahsil.shared.money.Money;

/** The form that places a hold: blank, or read with what is wrong with it. */
public final class HoldForm {
  private static final int LONGEST_NOTE = 500;

  private final Wording wording;
  private final Position position;
  private final String action;
  private final LocalDate today;

  /**
   * @param today on which a hold begins unless told otherwise
   */
  public HoldForm(Wording wording, Position position, String action, LocalDate today) {
    this.wording = wording;
    this.position = position;
    this.action = action;
    this.today = today;
  }

  /** What was read: a hold, or the form again with what is wrong. */
  public record Reading(@Nullable NewHold wish, Form form) {}

  public Form blank() {
    return form(Map.of("from", today.toString()), Map.of(), null);
  }

  /** The form as it was filled, with the reason why the hold was refused. */
  public Form refused(Map<String, String> values, String why) {
    return form(values, Map.of(), why);
  }

  /** Reads what was filled in. */
  public Reading read(Map<String, String> values) {
    Map<String, String> problems = new HashMap<>();
    LocalDate from = date(values, "from", problems);
    LocalDate to = value(values, "to").isEmpty() ? null : date(values, "to", problems);
    Money amount = value(values, "amount").isBlank() ? null : amount(values, problems);
    String note = note(values, problems);
    String item = value(values, "item_ref");
    NewHold wish =
        from == null || !problems.isEmpty()
            ? null
            : new NewHold(
                reason(values),
                item.isEmpty() ? null : new ItemRef(item),
                amount,
                stops(values),
                from,
                to,
                note);
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

  private @Nullable Money amount(Map<String, String> values, Map<String, String> problems) {
    Money amount = Typed.amount(value(values, "amount"), currency()).orElse(null);
    if (amount == null) {
      problems.put("amount", wording.say("pay_not_amount", Typed.example(currency())));
    }
    return amount;
  }

  private @Nullable String note(Map<String, String> values, Map<String, String> problems) {
    String note = value(values, "note").strip();
    if (note.length() > LONGEST_NOTE) {
      problems.put("note", wording.say("hold_note_too_long", LONGEST_NOTE));
    }
    return note.isEmpty() ? null : note;
  }

  private static HoldReason reason(Map<String, String> values) {
    String chosen = value(values, "reason");
    return Arrays.stream(HoldReason.values())
        .filter(reason -> reason.name().equals(chosen))
        .findFirst()
        .orElse(HoldReason.OTHER);
  }

  private static Set<Stop> stops(Map<String, String> values) {
    return Arrays.stream(Stop.values())
        .filter(stop -> !value(values, "stop_" + stop.name()).isEmpty())
        .collect(Collectors.toSet());
  }

  private Form form(
      Map<String, String> values, Map<String, String> problems, @Nullable String error) {
    String name = wording.figures().currencyName(currency());
    return new Form(
        "hold",
        action,
        wording.say("hold_submit"),
        error,
        List.of(
            Field.select("reason", wording.say("hold_reason"), reasons(values)),
            Field.select("item_ref", wording.say("hold_item"), items(value(values, "item_ref"))),
            Field.of("amount", wording.say("hold_amount", name), "amount", value(values, "amount"))
                .optional()
                .hinted(wording.say("hold_amount_hint"))
                .wrong(problems.get("amount")),
            Field.checks("stops", wording.say("hold_stops"), stopOptions(values))
                .hinted(wording.say("hold_stops_hint")),
            Field.of("from", wording.say("hold_from"), "date", value(values, "from"))
                .wrong(problems.get("from")),
            Field.of("to", wording.say("hold_to"), "date", value(values, "to"))
                .optional()
                .hinted(wording.say("hold_to_hint"))
                .wrong(problems.get("to")),
            Field.of("note", wording.say("hold_note"), "text", value(values, "note"))
                .optional()
                .wrong(problems.get("note"))));
  }

  private List<Option> reasons(Map<String, String> values) {
    String chosen = value(values, "reason");
    return Arrays.stream(HoldReason.values())
        .map(HoldReason::name)
        .map(name -> new Option(name, wording.code("hold_reason", name), name.equals(chosen)))
        .toList();
  }

  private List<Option> items(String chosen) {
    List<Option> options = new ArrayList<>();
    options.add(new Option("", wording.say("hold_whole_account"), chosen.isEmpty()));
    position.items().stream()
        .filter(item -> item.open().isPositive())
        .map(item -> item.ref().value())
        .forEach(ref -> options.add(new Option(ref, ref, ref.equals(chosen))));
    return options;
  }

  private List<Option> stopOptions(Map<String, String> values) {
    return Arrays.stream(Stop.values())
        .map(Stop::name)
        .map(
            name ->
                new Option(
                    "stop_" + name,
                    wording.code("hold_stop", name),
                    !value(values, "stop_" + name).isEmpty()))
        .toList();
  }

  private Currency currency() {
    return position.outstanding().currency();
  }

  private static String value(Map<String, String> values, String name) {
    return values.getOrDefault(name, "");
  }
}
