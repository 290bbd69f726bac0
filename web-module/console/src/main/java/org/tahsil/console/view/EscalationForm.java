package org.tahsil.console.view;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tahsil.escalation.EscalationAction;
import org.tahsil.escalation.EscalationWish;

/** Reads what somebody does with an escalation. */
public final class EscalationForm {

  private static final Set<String> ACTS =
      Set.of("TICK", "ASK", "CANCEL", "APPROVE", "REFUSE", "RECALL", "RETURN");

  private EscalationForm() {}

  /** What was filled in; empty if no button of the page sends it. A date is left out if unread. */
  public static Optional<EscalationWish> read(Map<String, String> values) {
    String act = values.getOrDefault("act", "");
    LocalDate date = Typed.date(values.getOrDefault("date", "")).orElse(null);
    return ACTS.contains(act)
        ? Optional.of(
            new EscalationWish(
                EscalationAction.valueOf(act),
                text(values, "item"),
                text(values, "reference"),
                date,
                text(values, "note"),
                null))
        : Optional.empty();
  }

  private static @Nullable String text(Map<String, String> values, String name) {
    String text = values.getOrDefault(name, "").strip();
    return text.isEmpty() ? null : text;
  }
}
