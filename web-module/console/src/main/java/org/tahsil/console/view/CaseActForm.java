package org.tahsil.console.view;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tahsil.casework.CaseAction;
import org.tahsil.casework.CaseWish;
import org.tahsil.casework.NextAction;

/** Reads what somebody does with a case. */
public final class CaseActForm {

  private CaseActForm() {}

  /**
   * What was sent; empty if no button of the page sends it. What it lacks, the feature says.
   *
   * @param zone in which times are typed
   */
  public static Optional<CaseWish> read(Map<String, String> values, ZoneId zone) {
    return switch (values.getOrDefault("act", "")) {
      case "TAKE" -> Optional.of(CaseWish.of(CaseAction.TAKE));
      case "RELEASE" -> Optional.of(CaseWish.of(CaseAction.RELEASE));
      case "REQUIRE" -> Optional.of(CaseWish.requiring(text(values, "skill"), null));
      case "PLAN" -> Optional.of(wish(CaseAction.PLAN, values, zone));
      case "DO_NOT_CALL" -> Optional.of(wish(CaseAction.DO_NOT_CALL, values, zone));
      case "ASSIGN" -> Optional.of(wish(CaseAction.ASSIGN, values, zone));
      case "CLOSE" -> Optional.of(wish(CaseAction.CLOSE, values, zone));
      default -> Optional.empty();
    };
  }

  private static CaseWish wish(CaseAction action, Map<String, String> values, ZoneId zone) {
    String version = values.getOrDefault("version", "");
    return new CaseWish(
        action,
        text(values, "owner"),
        null,
        null,
        text(values, "reason"),
        Typed.date(values.getOrDefault("until", "")).orElse(null),
        next(values),
        Typed.moment(values.getOrDefault("due_at", ""), zone).orElse(null),
        text(values, "note"),
        version.matches("[0-9]{1,9}") ? Integer.valueOf(version) : null);
  }

  private static @Nullable NextAction next(Map<String, String> values) {
    return Arrays.stream(NextAction.values())
        .filter(action -> action.name().equals(values.get("next_action")))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String text(Map<String, String> values, String name) {
    String text = values.getOrDefault(name, "").strip();
    return text.isEmpty() ? null : text;
  }
}
