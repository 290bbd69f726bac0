package org.tahsil.concern.domain;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tahsil.access.User;
import org.tahsil.concern.Concern;
import org.tahsil.concern.ConcernAction;
import org.tahsil.concern.ConcernWish;
import org.tahsil.shared.id.TenantId;
import org.tahsil.shared.outcome.Refusal;

/** Who may do what with a concern, and what a wish must say. */
public final class ConcernDuty {

  private static final int LONGEST_TIME = 366;
  private static final int LONGEST_TEAM = 64;
  private static final Set<String> WORKERS = Set.of("agent", "manager", "admin");
  private static final Set<String> LEADERS = Set.of("manager", "admin");

  private ConcernDuty() {}

  /** Whether a user may have concerns of a tenant. */
  public static boolean works(TenantId tenant, User user) {
    return user.tenant().equals(tenant) && user.roles().stream().anyMatch(WORKERS::contains);
  }

  /** Whether a user may post, give time and hand over other people's. */
  public static boolean leads(User user) {
    return user.roles().stream().anyMatch(LEADERS::contains);
  }

  /** Why a user may not do this; empty if he may. */
  public static Optional<Refusal> fault(Concern found, ConcernAction action, User by) {
    String owner = found.standing().owner();
    boolean own = by.name().equals(owner);
    boolean others = owner != null && !own;
    boolean allowed =
        switch (action) {
          case ASSIGN, UPHOLD, UPHOLD_PARTLY, REJECT, WITHDRAW -> own;
          case RELEASE -> !others;
          case EXTEND -> false;
          default -> true;
        };
    if (!allowed && !leads(by)) {
      return needsManager(action.name());
    }
    return action == ConcernAction.TAKE && others
        ? Optional.of(taken(found, owner))
        : Optional.empty();
  }

  /**
   * Whether this cannot be done while a decision waits for a second person: only managers put one
   * there, so only they take it back, with the concern.
   */
  public static boolean disturbs(ConcernAction action, User by) {
    return switch (action) {
      case ASK, RELEASE -> true;
      case WITHDRAW -> !leads(by);
      default -> false;
    };
  }

  /** Only managers may do this. */
  public static Optional<Refusal> needsManager(String what) {
    return Optional.of(
        new Refusal(
            Refusal.Kind.FORBIDDEN,
            "CONCERN_NEEDS_MANAGER",
            "action",
            what,
            "Ask a manager: agents take free concerns, hand over, decide and withdraw their own,"
                + " and post nothing.",
            Map.of()));
  }

  /** Why a user cannot end a hold of a concern by hand; empty if he can. */
  public static Optional<Refusal> holdFault(Concern found, User by) {
    if (!found.standing().state().isEnd()) {
      String number = String.valueOf(found.id());
      return Optional.of(
          new Refusal(
              Refusal.Kind.CONFLICT,
              "HOLD_OF_CONCERN",
              "hold",
              number,
              "Decide or withdraw concern " + number + ": its holds end with it.",
              Map.of("concern", number)));
    }
    return leads(by) ? Optional.empty() : needsManager("END_HOLD");
  }

  private static Refusal taken(Concern found, @Nullable String owner) {
    String name = String.valueOf(owner);
    return new Refusal(
        Refusal.Kind.CONFLICT,
        "CONCERN_TAKEN",
        "owner",
        name,
        "Leave it to " + name + ", or ask a manager to hand it over.",
        Map.of("owner", name, "concern", String.valueOf(found.id())));
  }

  /** What a wish lacks or says too much; empty if it can be. */
  public static Optional<Refusal> fault(Concern found, ConcernWish wish, LocalDate today) {
    if (TellingRule.tooLong(wish.note(), TellingRule.LONGEST_TEXT)) {
      return rule("CONCERN_TEXT_TOO_LONG", "note", null, "Write at most 2000 characters.");
    }
    return switch (wish.action()) {
      case ASK, WITHDRAW -> noteOf(wish);
      case EXTEND -> noteOf(wish).or(() -> timeFault(found, wish.until(), today));
      case ASSIGN -> teamFault(wish);
      case TAKE, RELEASE, ANSWER -> Optional.empty();
      default ->
          Optional.of(
              Refusal.malformed(
                  "CHOICE_INVALID",
                  "action",
                  wish.action().name(),
                  "It follows from something else: decide by the decision."));
    };
  }

  private static Optional<Refusal> noteOf(ConcernWish wish) {
    String note = wish.note();
    return note == null || note.isBlank()
        ? rule("CONCERN_NOTE_MISSING", "note", null, "Say what is asked, or why.")
        : Optional.empty();
  }

  private static Optional<Refusal> teamFault(ConcernWish wish) {
    return TellingRule.tooLong(wish.team(), LONGEST_TEAM)
        ? rule("CONCERN_TEXT_TOO_LONG", "team", wish.team(), "Write at most 64 characters.")
        : Optional.empty();
  }

  private static Optional<Refusal> timeFault(
      Concern found, @Nullable LocalDate until, LocalDate today) {
    LocalDate last = today.plusDays(LONGEST_TIME);
    LocalDate before = found.standing().decideBy();
    LocalDate least = before.isBefore(today) ? today.minusDays(1) : before;
    return until != null && until.isAfter(least) && !until.isAfter(last)
        ? Optional.empty()
        : rule(
            "CONCERN_TIME_OUT_OF_RANGE",
            "until",
            until == null ? null : until.toString(),
            "Use a day after %s and up to %s.".formatted(least, last));
  }

  private static Optional<Refusal> rule(
      String code, String field, @Nullable String value, String remedy) {
    return Optional.of(Refusal.rule(code, field, value, remedy));
  }
}
