package org.tahsil.casework.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tahsil.access.User;
import org.tahsil.account.Portfolio;
import org.tahsil.casework.CaseAction;
import org.tahsil.casework.CaseWish;
import org.tahsil.casework.Cases;
import org.tahsil.casework.CollectionCase;
import org.tahsil.casework.NextAction;
import org.tahsil.shared.id.TenantId;
import org.tahsil.shared.outcome.Refusal;

/** Who may do what with a case, and what a wish must say. */
public final class CaseDuty {

  /** Where a case can be escalated to. */
  public static final Set<String> PLACES = Set.of("SPECIALIST", "AGENCY", "FIELD_VISIT", "LEGAL");

  /** Decisions by which a case ends. */
  public static final Set<String> ENDS =
      Set.of("UNCOLLECTABLE", "SETTLED", "WRITTEN_OFF", "OPENED_IN_ERROR", "OTHER");

  private static final int LONGEST_SILENCE = 366;
  private static final int LONGEST_PLAN = 366;
  private static final int LONGEST_NOTE = 500;
  private static final Set<String> WORKERS = Set.of("agent", "manager", "admin");
  private static final Set<String> LEADERS = Set.of("manager", "admin");

  private CaseDuty() {}

  /** Whether a user may have cases of a tenant. */
  public static boolean works(TenantId tenant, User user) {
    return user.tenant().equals(tenant) && user.roles().stream().anyMatch(WORKERS::contains);
  }

  /** Whether a user may close cases and give away other people's. */
  public static boolean leads(User user) {
    return user.roles().stream().anyMatch(LEADERS::contains);
  }

  /** Why a user may not do this, whoever has the case; empty if he may. */
  public static Optional<Refusal> fault(
      Portfolio portfolio, CollectionCase found, CaseWish wish, User by) {
    String owner = found.standing().owner();
    boolean others = owner != null && !owner.equals(by.name());
    if (!works(portfolio.tenant(), by) || (leaderOnly(wish, others) && !leads(by))) {
      return Optional.of(
          new Refusal(
              Refusal.Kind.FORBIDDEN,
              "CASE_NEEDS_MANAGER",
              "action",
              wish.action().name(),
              "Ask a manager: agents take free cases, plan and give back their own.",
              java.util.Map.of()));
    }
    if (wish.action() == CaseAction.TAKE && others) {
      return Optional.of(taken(found, owner));
    }
    return wish.action() == CaseAction.RELEASE && owner == null
        ? Optional.of(
            Refusal.conflict(
                "CASE_IS_NOBODYS",
                "action",
                wish.action().name(),
                "Nobody has it: whoever wants it takes it."))
        : Optional.empty();
  }

  /** Why a user may not open a case for its owner; agents open their own and nobody's. */
  public static Optional<Refusal> fault(Cases.Opening wish, User by) {
    String owner = wish.owner();
    return owner == null || owner.equals(by.name()) || leads(by)
        ? Optional.empty()
        : Optional.of(
            new Refusal(
                Refusal.Kind.FORBIDDEN,
                "CASE_NEEDS_MANAGER",
                "owner",
                owner,
                "Name yourself or nobody, or ask a manager.",
                java.util.Map.of()));
  }

  /** Somebody else was first. */
  public static Refusal taken(CollectionCase found, @Nullable String owner) {
    String name = String.valueOf(owner);
    return new Refusal(
        Refusal.Kind.CONFLICT,
        "CASE_TAKEN",
        "owner",
        name,
        "Leave it to " + name + ", or ask a manager to reassign it.",
        java.util.Map.of("owner", name, "case", String.valueOf(found.id())));
  }

  /**
   * Why somebody without the skill that a case needs cannot take it; a manager may all the same.
   */
  public static Optional<Refusal> unskilled(@Nullable String skill, User by) {
    return leads(by)
        ? Optional.empty()
        : Optional.of(
            Refusal.rule(
                "CASE_NEEDS_SKILL",
                "action",
                skill,
                "Leave it to somebody with that skill, or ask a manager."));
  }

  private static boolean leaderOnly(CaseWish wish, boolean others) {
    return switch (wish.action()) {
      case ASSIGN, CLOSE, RETURN, REQUIRE -> true;
      case RELEASE, PLAN -> others;
      default -> false;
    };
  }

  /** What a wish lacks or says too much; empty if it can be. */
  public static Optional<Refusal> fault(CaseWish wish, LocalDate today) {
    String note = wish.note();
    if (note != null && note.length() > LONGEST_NOTE) {
      return malformed("NOTE_TOO_LONG", "note", "Write at most " + LONGEST_NOTE + " characters.");
    }
    return switch (wish.action()) {
      case ESCALATE -> oneOf("reason", wish.reason(), PLACES);
      case CLOSE -> oneOf("reason", wish.reason(), ENDS);
      case PLAN -> plan(wish.next(), wish.dueAt(), today);
      case DO_NOT_CALL -> silence(wish.until(), today);
      case OPEN, OUTCOME, PAID ->
          malformed("CHOICE_INVALID", "action", "It follows from something else.");
      default -> Optional.empty();
    };
  }

  /** The day is taken in UTC, and a day of grace before today covers every time zone. */
  private static Optional<Refusal> plan(
      @Nullable NextAction next, @Nullable Instant dueAt, LocalDate today) {
    if (next == null || next == NextAction.NONE || dueAt == null) {
      return malformed("FIELD_MISSING", "next_action", "Name the next action and due_at.");
    }
    LocalDate on = dueAt.atOffset(ZoneOffset.UTC).toLocalDate();
    LocalDate last = today.plusDays(LONGEST_PLAN);
    return on.isBefore(today.minusDays(1)) || on.isAfter(last)
        ? Optional.of(
            Refusal.rule(
                "DUE_OUT_OF_RANGE",
                "due_at",
                dueAt.toString(),
                "Use a time from %s to %s.".formatted(today, last)))
        : Optional.empty();
  }

  private static Optional<Refusal> silence(@Nullable LocalDate until, LocalDate today) {
    LocalDate last = today.plusDays(LONGEST_SILENCE);
    if (until != null && until.isAfter(today) && !until.isAfter(last)) {
      return Optional.empty();
    }
    return Optional.of(
        Refusal.rule(
            "SILENCE_OUT_OF_RANGE",
            "until",
            until == null ? null : until.toString(),
            "Use a day after %s and up to %s.".formatted(today, last)));
  }

  private static Optional<Refusal> oneOf(
      String field, @Nullable String value, Set<String> allowed) {
    return value != null && allowed.contains(value)
        ? Optional.empty()
        : Optional.of(
            Refusal.malformed(
                "CHOICE_INVALID",
                field,
                value,
                "Use one of " + new java.util.TreeSet<>(allowed) + "."));
  }

  private static Optional<Refusal> malformed(String code, String field, String remedy) {
    return Optional.of(Refusal.malformed(code, field, null, remedy));
  }
}
