package org.tahsil.contact.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tahsil.access.User;
import org.tahsil.contact.Exemption;
import org.tahsil.contact.ExemptionState;
import org.tahsil.contact.ExemptionWish;
import org.tahsil.shared.outcome.Refusal;

/** Which rules can be set aside, for how long, and who may let them count again. */
public final class ExemptionRule {

  /** How many days ahead of the business date a rule counts again at the latest. */
  public static final int MOST_DAYS = 30;

  /** Characters of a reason. */
  public static final int LONGEST_REASON = 300;

  private static final Set<String> LEADERS = Set.of("manager", "admin");

  private ExemptionRule() {}

  /** Rules of the house that can stop a contact. */
  public static List<PackRule> settable() {
    return RulePacks.houseRules().stream().filter(rule -> !rule.rule().onlyAdvises()).toList();
  }

  /** Why a rule cannot be set aside on a business date; empty if it can. */
  public static Optional<Refusal> fault(ExemptionWish wish, LocalDate today) {
    return rule(wish.rule()).or(() -> reason(wish.reason())).or(() -> until(wish.until(), today));
  }

  private static Optional<Refusal> rule(String code) {
    if (settable().stream().anyMatch(rule -> rule.code().equals(code))) {
      return Optional.empty();
    }
    if (RulePacks.houseRule(code) != null) {
      return Optional.of(
          Refusal.rule(
              "RULE_ONLY_WARNS", "rule", code, "Make the contact: this rule stops nobody."));
    }
    List<RulePack> laws = RulePacks.lawsWith(code);
    return Optional.of(laws.isEmpty() ? unknown(code) : law(laws, code));
  }

  private static Refusal law(List<RulePack> laws, String code) {
    String clauses =
        laws.stream()
            .flatMap(law -> law.rule(code).map(rule -> law.name() + " " + rule.clause()).stream())
            .collect(Collectors.joining("; "));
    return new Refusal(
        Refusal.Kind.RULE,
        "LAW_CANNOT_BE_SET_ASIDE",
        "rule",
        code,
        "Wait for the next lawful moment or use another way: nobody in the house can lift it.",
        Map.of("clauses", clauses));
  }

  private static Refusal unknown(String code) {
    String able = settable().stream().map(PackRule::code).collect(Collectors.joining(", "));
    return new Refusal(
        Refusal.Kind.MALFORMED,
        "HOUSE_RULE_UNKNOWN",
        "rule",
        code,
        "Use one of " + able + ".",
        Map.of("able", able));
  }

  /** Why a reason cannot be kept; empty if it can. */
  public static Optional<Refusal> reason(String reason) {
    return reason.isBlank()
            || reason.length() > LONGEST_REASON
            || reason.chars().anyMatch(Character::isISOControl)
        ? Optional.of(
            Refusal.malformed(
                "OUT_OF_RANGE",
                "reason",
                String.valueOf(reason.length()),
                "Say why in one line of 1 to " + LONGEST_REASON + " characters."))
        : Optional.empty();
  }

  private static Optional<Refusal> until(LocalDate until, LocalDate today) {
    LocalDate last = today.plusDays(MOST_DAYS);
    return until.isAfter(today) && !until.isAfter(last)
        ? Optional.empty()
        : Optional.of(
            Refusal.rule(
                "EXEMPTION_UNTIL_OUT_OF_RANGE",
                "until",
                until.toString(),
                "Use a day from %s to %s: the first on which the rule counts again."
                    .formatted(today.plusDays(1), last)));
  }

  /** Whether a wish is the one that stands, asked for once more. */
  public static boolean isSame(Exemption standing, ExemptionWish wish, String by) {
    return standing.wish().equals(wish) && standing.asking().by().equals(by);
  }

  /** Another one of the same scope stands in its way. */
  public static Refusal taken(Exemption standing) {
    return new Refusal(
        Refusal.Kind.CONFLICT,
        "EXEMPTION_STANDS_ALREADY",
        "rule",
        standing.wish().rule(),
        "End %s first, or wait until %s.".formatted(standing.id(), standing.wish().until()),
        Map.of("until", standing.wish().until().toString(), "state", standing.state().name()));
  }

  /** Why somebody cannot let the rule count again; empty if they can. */
  public static Optional<Refusal> duty(Exemption found, User by) {
    String owner = found.asking().by();
    return owner.equals(by.name()) || by.roles().stream().anyMatch(LEADERS::contains)
        ? Optional.empty()
        : Optional.of(
            new Refusal(
                Refusal.Kind.FORBIDDEN,
                "EXEMPTION_NEEDS_MANAGER",
                "exemption_id",
                found.id().toString(),
                "Ask " + owner + " or a manager: agents end what they asked for.",
                Map.of("owner", owner)));
  }

  /** What an end makes of it by hand; empty: its state allows none. */
  public static Optional<ExemptionState> endOf(ExemptionState state) {
    return List.of(ExemptionState.WITHDRAWN, ExemptionState.ENDED).stream()
        .filter(state::mayBecome)
        .findFirst();
  }

  /** Its state does not allow what is asked. */
  public static Refusal notNow(Exemption found) {
    return Refusal.conflict(
        "EXEMPTION_STATE",
        "exemption_id",
        found.state().name(),
        "Read it again: nothing can be done with it any more.");
  }

  /** Whether somebody has ended it in these very words. */
  public static boolean isEndedSo(Exemption found, String reason, String by) {
    Exemption.@Nullable Word end = found.end();
    return end != null && end.by().equals(by) && reason.equals(end.note());
  }
}
