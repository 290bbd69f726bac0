package org.tahsil.manual.domain;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tahsil.access.User;
import org.tahsil.manual.ManualOverride;
import org.tahsil.manual.ManualTerms;
import org.tahsil.manual.NewOverride;
import org.tahsil.manual.OverrideState;
import org.tahsil.shared.outcome.Refusal;

/** What an override may be, and who may end it when. */
public final class OverrideRule {

  /** Characters of a note. */
  public static final int LONGEST_NOTE = 500;

  private static final Set<String> LEADERS = Set.of("manager", "admin");

  private OverrideRule() {}

  /** Why it cannot be placed on a business date, whatever the account; empty if it can. */
  public static Optional<Refusal> fault(NewOverride wish, ManualTerms terms, LocalDate today) {
    if (wish.stops().isEmpty()) {
      return malformed(
          "OVERRIDE_STOPS_NOTHING", "stops", "Name what it stops: REMINDERS, DEBITS or CASES.");
    }
    if (wish.note().isBlank()) {
      return malformed("OVERRIDE_NEEDS_NOTE", "note", "Say why people take the account over.");
    }
    return noteFault(wish.note()).or(() -> days(wish, terms, today));
  }

  private static Optional<Refusal> days(NewOverride wish, ManualTerms terms, LocalDate today) {
    LocalDate from = Objects.requireNonNullElse(wish.from(), today);
    LocalDate last = from.plusDays(terms.mostDays());
    if (from.isBefore(today)) {
      return rule(
          "OVERRIDE_BACKDATED",
          "from",
          from,
          "Use %s or a later day: what automation did cannot be undone.".formatted(today));
    }
    LocalDate latest = today.plusDays(terms.mostDaysAhead());
    if (from.isAfter(latest)) {
      return rule(
          "OVERRIDE_TOO_FAR_AHEAD",
          "from",
          from,
          "Use %s or an earlier day: place it when it is needed.".formatted(latest));
    }
    if (!wish.to().isAfter(from)) {
      return rule(
          "OVERRIDE_ENDS_BEFORE_IT_BEGINS",
          "to",
          wish.to(),
          "Use a day after %s: the first on which automation acts again.".formatted(from));
    }
    return wish.to().isAfter(last)
        ? rule(
            "OVERRIDE_TOO_LONG",
            "to",
            wish.to(),
            "Use %s or an earlier day: %d days are allowed.".formatted(last, terms.mostDays()))
        : Optional.empty();
  }

  /** Why a note cannot be kept; empty if it can. */
  public static Optional<Refusal> noteFault(@Nullable String note) {
    return note != null && note.length() > LONGEST_NOTE
        ? malformed("NOTE_TOO_LONG", "note", "Write at most " + LONGEST_NOTE + " characters.")
        : Optional.empty();
  }

  /** Another one of the account that stops the same stands in its way. */
  public static Refusal overlaps(ManualOverride other) {
    return new Refusal(
        Refusal.Kind.CONFLICT,
        "OVERRIDE_STANDS_ALREADY",
        "stops",
        other.id().toString(),
        "End it first, or begin on " + other.endsOn() + ", when it ends.",
        Map.of("until", other.endsOn().toString(), "state", other.state().name()));
  }

  /** Why a user may not end or withdraw it; empty if he may. */
  public static Optional<Refusal> duty(ManualOverride found, User by) {
    boolean may =
        found.placing().by().equals(by.name()) || by.roles().stream().anyMatch(LEADERS::contains);
    return may
        ? Optional.empty()
        : Optional.of(
            new Refusal(
                Refusal.Kind.FORBIDDEN,
                "OVERRIDE_NEEDS_MANAGER",
                "override_id",
                found.id().toString(),
                "Ask " + found.placing().by() + " or a manager: agents end what they placed.",
                Map.of("owner", found.placing().by())));
  }

  /**
   * Why it cannot end on a day; empty if it can. An end that was told for a later day can be moved
   * to an earlier one, never back.
   */
  public static Optional<Refusal> endFault(ManualOverride found, LocalDate on, LocalDate today) {
    LocalDate begins = found.beginsOn();
    if (!found.state().mayBecome(OverrideState.ENDED)) {
      return Optional.of(notNow(found));
    }
    if (begins == null || begins.isAfter(today)) {
      return rule("OVERRIDE_NOT_BEGUN", "on", on, "Withdraw it: it has not begun.");
    }
    return on.isBefore(today) || !on.isBefore(found.endsOn())
        ? rule(
            "OVERRIDE_END_OUT_OF_RANGE",
            "on",
            on,
            "Use a day from " + today + " to " + found.endsOn().minusDays(1) + ".")
        : Optional.empty();
  }

  /** Why it cannot be withdrawn; empty if it can. */
  public static Optional<Refusal> withdrawalFault(ManualOverride found, LocalDate today) {
    LocalDate begins = found.beginsOn();
    if (!found.state().mayBecome(OverrideState.WITHDRAWN)) {
      return Optional.of(notNow(found));
    }
    return begins != null && !begins.isAfter(today)
        ? rule(
            "OVERRIDE_HAS_BEGUN",
            "override_id",
            found.id(),
            "End it: it has acted since " + begins + ".")
        : Optional.empty();
  }

  /** Its state does not allow what is asked. */
  public static Refusal notNow(ManualOverride found) {
    return Refusal.conflict(
        "OVERRIDE_STATE",
        "override_id",
        found.state().name(),
        "Read it again: it is " + found.state() + ", its end is " + found.endsOn() + ".");
  }

  private static Optional<Refusal> malformed(String code, String field, String remedy) {
    return Optional.of(Refusal.malformed(code, field, null, remedy));
  }

  private static Optional<Refusal> rule(
      String code, String field, @Nullable Object value, String remedy) {
    return Optional.of(Refusal.rule(code, field, String.valueOf(value), remedy));
  }
}
