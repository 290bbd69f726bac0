package org.tahsil.console.view;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.casework.NewOutcome;
import org.tahsil.casework.OutcomeKind;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.ItemRef;

/** Reads what came of a contact from the card's form. */
public final class OutcomeForm {

  private OutcomeForm() {}

  /** The outcome; empty if no button of the form was pressed. What it lacks, the feature says. */
  public static Optional<NewOutcome> read(
      Portfolio portfolio, AccountRef account, Map<String, String> values) {
    return Arrays.stream(OutcomeKind.values())
        .filter(kind -> kind.name().equals(values.get("kind")))
        .findFirst()
        .map(kind -> read(portfolio, account, kind, values));
  }

  private static NewOutcome read(
      Portfolio portfolio, AccountRef account, OutcomeKind kind, Map<String, String> values) {
    boolean promise = kind == OutcomeKind.PROMISE_TO_PAY;
    boolean dispute = kind == OutcomeKind.DISPUTE;
    String item = value(values, "item_ref");
    String amount = value(values, promise ? "promised_amount" : "disputed_amount");
    return new NewOutcome(
        account,
        kind,
        "CALL",
        null,
        promise || dispute ? Typed.amount(amount, portfolio.currency()).orElse(null) : null,
        promise ? Typed.date(value(values, "promised_on")).orElse(null) : null,
        kind == OutcomeKind.CALL_BACK
            ? Typed.moment(value(values, "callback_at"), portfolio.zone()).orElse(null)
            : null,
        dispute && !item.isEmpty() ? new ItemRef(item) : null,
        dispute ? kept(value(values, "dispute_reason")) : null,
        kept(value(values, "note")),
        null,
        corrected(values));
  }

  /** The outcome that this one stands for instead; null: it is a contact of its own. */
  private static @Nullable Long corrected(Map<String, String> values) {
    String id = value(values, "corrects");
    return id.matches("[0-9]{1,18}") ? Long.valueOf(id) : null;
  }

  private static @Nullable String kept(String text) {
    return text.isBlank() ? null : text.strip();
  }

  private static String value(Map<String, String> values, String name) {
    return values.getOrDefault(name, "");
  }
}
