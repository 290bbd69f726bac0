package org.tahsil.console.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
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
    return form(new Filled(wording, Map.of("from", today.toString())), null);
  }

  /** The form as it was filled, with the reason why the hold was refused. */
  public Form refused(Map<String, String> values, String why) {
    return form(new Filled(wording, values), why);
  }

  /** Reads what was filled in. */
  public Reading read(Map<String, String> values) {
    Filled filled = new Filled(wording, values);
    LocalDate from = filled.date("from");
    LocalDate to = filled.value("to").isEmpty() ? null : filled.date("to");
    Money amount = filled.value("amount").isBlank() ? null : amount(filled);
    String note = filled.note("note");
    String item = filled.value("item_ref");
    NewHold wish =
        from == null || !filled.isSound()
            ? null
            : new NewHold(
                filled.chosen("reason", HoldReason.class, HoldReason.OTHER),
                item.isEmpty() ? null : new ItemRef(item),
                amount,
                filled.ticked("stop_", Stop.class),
                from,
                to,
                note.isEmpty() ? null : note);
    return new Reading(wish, form(filled, null));
  }

  private @Nullable Money amount(Filled filled) {
    Money amount = Typed.amount(filled.value("amount"), currency()).orElse(null);
    if (amount == null) {
      filled.wrong("amount", wording.say("pay_not_amount", Typed.example(currency())));
    }
    return amount;
  }

  private Form form(Filled filled, @Nullable String error) {
    String name = wording.figures().currencyName(currency());
    return new Form(
        "hold",
        action,
        wording.say("hold_submit"),
        error,
        List.of(
            Field.select(
                "reason",
                wording.say("hold_reason"),
                filled.choices("reason", HoldReason.class, "hold_reason")),
            Field.select("item_ref", wording.say("hold_item"), items(filled.value("item_ref"))),
            Field.of("amount", wording.say("hold_amount", name), "amount", filled.value("amount"))
                .optional()
                .hinted(wording.say("hold_amount_hint"))
                .wrong(filled.problem("amount")),
            Field.checks(
                    "stops",
                    wording.say("hold_stops"),
                    filled.boxes("stop_", Stop.class, "hold_stop"))
                .hinted(wording.say("hold_stops_hint")),
            Field.of("from", wording.say("hold_from"), "date", filled.value("from"))
                .wrong(filled.problem("from")),
            Field.of("to", wording.say("hold_to"), "date", filled.value("to"))
                .optional()
                .hinted(wording.say("hold_to_hint"))
                .wrong(filled.problem("to")),
            Field.of("note", wording.say("hold_note"), "text", filled.value("note"))
                .optional()
                .wrong(filled.problem("note"))));
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

  private Currency currency() {
    return position.outstanding().currency();
  }
}
