package org.tahsil.affordability;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tahsil.arrangement.PromiseTerms;
import org.tahsil.shared.money.Money;

/**
 * Plans for an account, with all that led to them: the same facts and terms give the same again.
 *
 * @param total what is to be planned
 * @param terms of proposals, and {@code limits} of plans, of the business date
 * @param plans none to three, shortest first
 * @param gap what is missing a month for the longest plan; null: it fits, or nothing is known
 */
public record Proposals(
    LocalDate asOf,
    ProposalWish wish,
    Money total,
    Ability ability,
    AffordabilityTerms terms,
    PromiseTerms limits,
    Outcome outcome,
    List<PlanProposal> plans,
    @Nullable Money gap) {

  public Proposals {
    plans = List.copyOf(plans);
  }

  /** What came of it. */
  public enum Outcome {
    /** All plans stay within what can be paid. */
    FITS,
    /** Not even the longest plan does; it is shown all the same. Hardship is to be considered. */
    DOES_NOT_FIT,
    /** Nothing is known of what can be paid: the plans keep the lender's limits only. */
    LIMITS_ONLY,
    /** The limits leave no plan of two instalments. */
    NO_PLAN,
    /** What is to be covered comes to nothing. */
    NOTHING_OWED
  }
}
