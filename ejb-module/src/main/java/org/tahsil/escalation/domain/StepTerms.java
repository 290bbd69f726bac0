package org.tahsil.escalation.domain;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tahsil.escalation.ChecklistItem;
import org.tahsil.escalation.StepSettings;
import org.tahsil.shared.outcome.Refusal;

/** What settings of a step may say. */
public final class StepTerms {

  private static final int MOST_ITEMS = 20;
  private static final int MOST_DAYS = 3650;

  private StepTerms() {}

  /** Why settings cannot be; empty if they can. */
  public static Optional<Refusal> fault(StepSettings wish) {
    if (wish.source().isBlank()) {
      return malformed(
          "OUT_OF_RANGE", "source", wish.source(), "Say who decided it, and where it is written.");
    }
    if (wish.checklist().size() > MOST_ITEMS) {
      return malformed("OUT_OF_RANGE", "checklist", null, "Name at most 20 items.");
    }
    Set<String> codes = new HashSet<>();
    return wish.checklist().stream().flatMap(item -> fault(item, codes).stream()).findFirst();
  }

  private static Optional<Refusal> fault(ChecklistItem item, Set<String> codes) {
    if (!item.code().matches("[A-Z][A-Z0-9_]{0,39}")) {
      return malformed(
          "CODE_INVALID",
          "checklist.code",
          item.code(),
          "Use a capital letter, then up to 39 capital letters, digits and underscores.");
    }
    if (!codes.add(item.code())) {
      return malformed("CODE_TWICE", "checklist.code", item.code(), "Name each code once.");
    }
    boolean counts = item.date() != ChecklistItem.DateRule.NONE;
    return item.days() < 0 || item.days() > (counts ? MOST_DAYS : 0)
        ? malformed(
            "OUT_OF_RANGE",
            "checklist.days",
            String.valueOf(item.days()),
            "Use 0 to 3650, and 0 where no date is asked for.")
        : Optional.empty();
  }

  private static Optional<Refusal> malformed(
      String code, String field, @Nullable String value, String remedy) {
    return Optional.of(Refusal.malformed(code, field, value, remedy));
  }
}
