package org.tahsil.console.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tahsil.console.page.Field;
import org.tahsil.console.page.Field.Option;
import org.tahsil.console.page.Form;
import org.tahsil.console.text.Wording;
import org.tahsil.delinquency.Position;
import org.tahsil.payment.PaymentRow;
import org.tahsil.payment.PostingKind;
import org.tahsil.shared.id.ItemRef;
import org.tahsil.shared.id.PaymentRef;
import org.tahsil.shared.money.Money;

/** The form that records a payment on an account: blank, or read with what is wrong with it. */
public final class PaymentForm {
  private static final List<String> METHODS = List.of("BANK_TRANSFER", "CARD", "CASH", "CHEQUE");

  private final Wording wording;
  private final Position position;
  private final String action;
  private final LocalDate latest;

  /**
   * @param latest the last value date that is taken
   */
  public PaymentForm(Wording wording, Position position, String action, LocalDate latest) {
    this.wording = wording;
    this.position = position;
    this.action = action;
    this.latest = latest;
  }

  /** What was read: a payment, or the form again with what is wrong. */
  public record Reading(@Nullable PaymentRow row, Form form) {}

  /** The empty form, value date on the last allowed one. */
  public Form blank() {
    return form(Map.of("value_date", latest.toString()), Map.of(), null);
  }

  /** The form as it was filled, with the reason why the payment was refused. */
  public Form refused(Map<String, String> values, String why) {
    return form(values, Map.of(), why);
  }

  /** Reads what was filled in. */
  public Reading read(Map<String, String> values) {
    Map<String, String> problems = new HashMap<>();
    PaymentRef ref = reference(values, problems);
    Money amount = amount(values, problems);
    LocalDate on = date(values, problems);
    String item = values.getOrDefault("item_ref", "");
    String method = values.getOrDefault("method", "");
    PaymentRow row =
        ref == null || amount == null || on == null
            ? null
            : new PaymentRow(
                PostingKind.PAYMENT,
                position.account().facts().ref(),
                ref,
                on,
                amount,
                item.isEmpty() ? null : new ItemRef(item),
                METHODS.contains(method) ? method : null);
    return new Reading(row, form(values, problems, null));
  }

  private @Nullable PaymentRef reference(Map<String, String> values, Map<String, String> problems) {
    String text = values.getOrDefault("payment_ref", "").strip();
    try {
      return new PaymentRef(text);
    } catch (IllegalArgumentException unfit) {
      problems.put(
          "payment_ref", wording.say(text.isEmpty() ? "pay_missing" : "pay_not_reference"));
      return null;
    }
  }

  private @Nullable Money amount(Map<String, String> values, Map<String, String> problems) {
    String text = values.getOrDefault("amount", "");
    Optional<Money> amount = Typed.amount(text, currency());
    if (amount.isEmpty()) {
      problems.put(
          "amount",
          text.isBlank()
              ? wording.say("pay_missing")
              : wording.say("pay_not_amount", Typed.example(currency())));
    }
    return amount.orElse(null);
  }

  private @Nullable LocalDate date(Map<String, String> values, Map<String, String> problems) {
    Optional<LocalDate> date =
        Typed.date(values.getOrDefault("value_date", "")).filter(day -> !day.isAfter(latest));
    if (date.isEmpty()) {
      problems.put("value_date", wording.say("pay_not_date", wording.figures().date(latest)));
    }
    return date.orElse(null);
  }

  private Form form(
      Map<String, String> values, Map<String, String> problems, @Nullable String error) {
    String name = wording.figures().currencyName(currency());
    return new Form(
        "pay",
        action,
        wording.say("pay_submit"),
        error,
        List.of(
            Field.of(
                    "payment_ref",
                    wording.say("pay_reference"),
                    "text",
                    value(values, "payment_ref"))
                .hinted(wording.say("pay_reference_hint"))
                .wrong(problems.get("payment_ref")),
            Field.of("amount", wording.say("pay_amount", name), "amount", value(values, "amount"))
                .hinted(wording.say("pay_amount_hint", digits()))
                .wrong(problems.get("amount")),
            Field.of(
                    "value_date",
                    wording.say("pay_value_date"),
                    "date",
                    value(values, "value_date"))
                .wrong(problems.get("value_date")),
            Field.select("item_ref", wording.say("pay_item"), items(value(values, "item_ref"))),
            Field.select("method", wording.say("pay_method"), methods(value(values, "method")))));
  }

  private List<Option> items(String chosen) {
    List<Option> options = new ArrayList<>();
    options.add(new Option("", wording.say("pay_item_any"), chosen.isEmpty()));
    position.items().stream()
        .filter(item -> item.open().isPositive())
        .map(item -> item.ref().value())
        .forEach(ref -> options.add(new Option(ref, ref, ref.equals(chosen))));
    return options;
  }

  private List<Option> methods(String chosen) {
    return METHODS.stream()
        .map(name -> new Option(name, wording.code("method", name), name.equals(chosen)))
        .toList();
  }

  private Currency currency() {
    return position.outstanding().currency();
  }

  private int digits() {
    return currency().getDefaultFractionDigits();
  }

  private static String value(Map<String, String> values, String name) {
    return values.getOrDefault(name, "");
  }
}
