package org.tahsil.approval;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tahsil.shared.outcome.Refusal;

/**
 * Who may grant a stake.
 *
 * @param own the caller's authority: the one that covers it, else the widest; null: none
 * @param others what ranks that may be the second person may grant, agent's left out
 */
public record Weighing(
    Outcome outcome, Stake stake, @Nullable Authority own, List<Authority> others) {

  /** Who may. */
  public enum Outcome {
    /** The caller alone. */
    ALONE,
    /** The caller, once a second person has granted it. */
    SECOND_PERSON,
    /** Nobody: it lies above every authority. */
    NOBODY
  }

  public Weighing {
    others = List.copyOf(others);
  }

  /** Those of the others that cover it. */
  public List<Authority> able() {
    return others.stream().filter(authority -> authority.covers(stake)).toList();
  }

  /** The refusal of what nobody may grant, with every limit named. */
  public Refusal refusal() {
    String limits =
        others.stream()
            .filter(authority -> !authority.isNone())
            .map(authority -> authority.rank().role() + " " + authority.limits())
            .collect(Collectors.joining("; "));
    return Refusal.rule(
        "ABOVE_EVERY_AUTHORITY",
        stake.percent() == null ? "amount" : "percent",
        stake.percent() == null ? String.valueOf(stake.amount()) : stake.percent().toPlainString(),
        limits.isEmpty()
            ? "Have an authority set: nobody has one."
            : "Stay within the limits: " + limits + ".");
  }
}
