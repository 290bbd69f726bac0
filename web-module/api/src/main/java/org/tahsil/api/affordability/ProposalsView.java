package org.tahsil.api.affordability;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.affordability.Budget;
import org.tahsil.affordability.PlanProposal;
import org.tahsil.affordability.Proposals;
import org.tahsil.api.problem.Wording;
import org.tahsil.arrangement.Instalment;
import org.tahsil.arrangement.PromiseTerms;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.money.Money;

/** Plans from what the customer can pay, with all that led to them. */
@Schema(name = "PlanProposals")
record ProposalsView(
    String accountRef,
    @Schema(examples = "INR") String currency,
    LocalDate asOf,
    String covers,
    @Schema(description = "What is to be planned.", examples = "11000.00") String total,
    AbilityView ability,
    AffordabilityTermsView terms,
    LimitsView limits,
    @Schema(enumeration = {"FITS", "DOES_NOT_FIT", "LIMITS_ONLY", "NO_PLAN", "NOTHING_OWED"})
        String outcome,
    @Schema(description = "The same in the caller's language.") String explanation,
    @Schema(description = "What is missing a month for the longest plan; null: nothing.")
        @Nullable String gapPerMonth,
    @Schema(description = "Whether to take a concern of hardship rather than a plan.")
        boolean considerHardship,
    List<PlanLine> proposals) {

  /** What plans of the portfolio may be. */
  @Schema(name = "PlanLimits")
  record LimitsView(
      @Schema(description = "The last due date that is allowed.") LocalDate lastOn,
      int planDays,
      String source) {

    static LimitsView of(Proposals found) {
      PromiseTerms limits = found.limits();
      return new LimitsView(
          found.asOf().plusDays(limits.planDays()), limits.planDays(), limits.source());
    }
  }

  /** A plan; count, first_on, frequency, covers and first_amount make it. */
  @Schema(name = "PlanProposal")
  record PlanLine(
      @Schema(enumeration = {"SHORTEST", "MIDDLE", "LONGEST"}) String length,
      int count,
      LocalDate firstOn,
      LocalDate lastOn,
      String frequency,
      @Schema(enumeration = {"OVERDUE", "OUTSTANDING"}) String covers,
      @Nullable String firstAmount,
      @Schema(description = "What its equal instalments ask for in a month at most.")
          String mostInMonth,
      @Schema(description = "Whether the first payment is above what can be paid a month.")
          boolean firstAboveCapacity,
      List<Part> instalments) {

    static PlanLine of(PlanProposal plan, @Nullable Budget budget) {
      List<Instalment> parts = plan.instalments();
      Money first = plan.wish().firstAmount();
      return new PlanLine(
          plan.length().name(),
          parts.size(),
          parts.get(0).dueOn(),
          parts.get(parts.size() - 1).dueOn(),
          plan.wish().frequency().name(),
          plan.wish().covers().name(),
          first == null ? null : first.plain(),
          plan.mostInMonth().plain(),
          first != null && budget != null && first.compareTo(budget.capacity()) > 0,
          parts.stream()
              .map(part -> new Part(part.dueOn().toString(), part.amount().plain()))
              .toList());
    }
  }

  /** An amount and its date. */
  @Schema(name = "ProposedInstalment")
  record Part(@Schema(format = "date") String dueOn, String amount) {}

  static ProposalsView of(AccountRef ref, Proposals found, Locale locale) {
    Money gap = found.gap();
    boolean misses = found.outcome() == Proposals.Outcome.DOES_NOT_FIT;
    return new ProposalsView(
        ref.value(),
        found.total().currency().getCurrencyCode(),
        found.asOf(),
        found.wish().covers().name(),
        found.total().plain(),
        AbilityView.of(found.ability()),
        AffordabilityTermsView.of(found.terms()),
        LimitsView.of(found),
        found.outcome().name(),
        explanation(found, locale),
        gap == null ? null : gap.plain(),
        misses,
        found.plans().stream().map(plan -> PlanLine.of(plan, found.ability().budget())).toList());
  }

  private static String explanation(Proposals found, Locale locale) {
    Money gap = found.gap();
    String code = "OUTCOME_" + found.outcome();
    return Wording.say(
            "org.tahsil.affordability.sentences",
            code,
            locale,
            Map.of(
                "gap",
                gap == null ? "" : gap.plain(),
                "currency",
                found.total().currency().getCurrencyCode()))
        .orElse(code);
  }
}
