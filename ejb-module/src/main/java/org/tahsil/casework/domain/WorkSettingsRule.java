package org.tahsil.casework.domain;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.tahsil.casework.CaseRule;
import org.tahsil.casework.CaseState;
import org.tahsil.casework.NextAction;
import org.tahsil.casework.OutcomeKind;
import org.tahsil.casework.OutcomeRule;
import org.tahsil.casework.SkillSet;
import org.tahsil.casework.WorkTerm;
import org.tahsil.shared.outcome.FirstDay;
import org.tahsil.shared.outcome.Refusal;

/** Which settings of casework can be set. */
public final class WorkSettingsRule {
  private static final int MOST_HOURS = 366 * 24;
  private static final int WHOLE = 1000;
  private static final int MOST_SKILLS = 20;
  private static final Pattern SKILL = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");
  private static final Set<OutcomeKind> NAME_A_DAY =
      Set.of(OutcomeKind.PROMISE_TO_PAY, OutcomeKind.CALL_BACK);
  private static final Set<CaseState> STATES = Set.of(CaseState.WORKING, CaseState.WAITING);

  private WorkSettingsRule() {}

  /** Why a rule cannot be set on a business date; empty if it can. */
  public static Optional<Refusal> fault(OutcomeRule rule, LocalDate today) {
    if (rule.next() == NextAction.NONE) {
      return refused("next_action", "NONE", "Name what is to be done next: the case stays open.");
    }
    if (!STATES.contains(rule.state())) {
      return refused("state", rule.state().name(), "Use WORKING or WAITING.");
    }
    if (rule.fromNamed() && !NAME_A_DAY.contains(rule.outcome())) {
      return refused(
          "from_named", "true", "Use false: only PROMISE_TO_PAY and CALL_BACK name a day.");
    }
    return range("wait_hours", rule.waitHours(), MOST_HOURS)
        .or(() -> source(rule.source()))
        .or(() -> FirstDay.fault(Objects.requireNonNull(rule.validFrom()), today));
  }

  /** Why a rule by which cases open cannot be set on a business date; empty if it can. */
  public static Optional<Refusal> fault(CaseRule rule, LocalDate today) {
    Long threshold = rule.threshold();
    long most = most(rule.kind());
    if (threshold != null && (threshold < 1 || threshold > most)) {
      return refused(
          "threshold", threshold.toString(), "Use a number from 1 to %d.".formatted(most));
    }
    return source(rule.source())
        .or(() -> FirstDay.fault(Objects.requireNonNull(rule.validFrom()), today));
  }

  private static long most(CaseRule.Kind kind) {
    return switch (kind) {
      case HIGH_RISK, FAILED_DEBITS, UNRESPONSIVE, BROKEN_PROMISES -> 100;
      case DAYS_PAST_DUE, REST_DAYS -> 3650;
      case OVERDUE_VALUE -> 1_000_000_000_000L;
    };
  }

  /** Why figures cannot be set on a business date; empty if they can. */
  public static Optional<Refusal> fault(WorkTerm term, LocalDate today) {
    return range("least_likelihood", term.leastLikelihood(), WHOLE)
        .or(() -> range("agent_effect", term.agentEffect(), WHOLE))
        .or(() -> range("least_promise", term.leastPromise(), WHOLE))
        .or(
            () ->
                term.cost().minor() < 0
                    ? refused("cost", term.cost().plain(), "Use zero or more.")
                    : Optional.empty())
        .or(() -> source(term.source()))
        .or(() -> FirstDay.fault(Objects.requireNonNull(term.validFrom()), today));
  }

  /** Why skills cannot be set on a business date; empty if they can. */
  public static Optional<Refusal> fault(SkillSet skills, LocalDate today) {
    List<String> codes = skills.codes();
    for (String code : codes) {
      if (!SKILL.matcher(code).matches()) {
        return refused(
            "skills", code, "Use a capital letter, then capital letters, digits and underscores.");
      }
      if (Collections.frequency(codes, code) > 1) {
        return refused("skills", code, "Name it once.");
      }
    }
    return codes.size() > MOST_SKILLS
        ? refused("skills", String.valueOf(codes.size()), "Name at most " + MOST_SKILLS + ".")
        : source(skills.source())
            .or(() -> FirstDay.fault(Objects.requireNonNull(skills.validFrom()), today));
  }

  private static Optional<Refusal> source(String source) {
    return source.isBlank()
        ? refused("source", source, "Say who decided it, and where it is written.")
        : Optional.empty();
  }

  private static Optional<Refusal> range(String field, int value, int most) {
    return value < 0 || value > most
        ? refused(field, String.valueOf(value), "Use a number from 0 to %d.".formatted(most))
        : Optional.empty();
  }

  private static Optional<Refusal> refused(String field, String value, String remedy) {
    return Optional.of(Refusal.malformed("OUT_OF_RANGE", field, value, remedy));
  }
}
