package org.tahsil.affordability.app;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.affordability.Ability;
import org.tahsil.affordability.Affordability;
import org.tahsil.affordability.AffordabilitySettings;
import org.tahsil.affordability.AffordabilityTerms;
import org.tahsil.affordability.Budget;
import org.tahsil.affordability.PlanProposal;
import org.tahsil.affordability.ProposalWish;
import org.tahsil.affordability.Proposals;
import org.tahsil.affordability.Strain;
import org.tahsil.affordability.domain.Dates;
import org.tahsil.affordability.domain.Months;
import org.tahsil.affordability.domain.Proposer;
import org.tahsil.affordability.domain.SourceRule;
import org.tahsil.arrangement.Arrangements;
import org.tahsil.arrangement.Instalment;
import org.tahsil.arrangement.PlanWish.Covers;
import org.tahsil.arrangement.PromiseSettings;
import org.tahsil.arrangement.PromiseTerms;
import org.tahsil.delinquency.Delinquency;
import org.tahsil.delinquency.Position;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.money.Money;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;

/** Loads, asks the rules for plans, and sees that each of them could be made. */
@Stateless
@Local(Affordability.class)
public class AffordabilityService implements Affordability {

  @Inject private Portfolios portfolios;
  @Inject private Delinquency delinquency;
  @Inject private Arrangements arrangements;
  @Inject private PromiseSettings promises;
  @Inject private AffordabilitySettings settings;
  @Inject private Knowledge knowledge;

  @Override
  public Proposals proposals(Portfolio portfolio, AccountRef ref, ProposalWish wish) {
    LocalDate today = portfolios.businessDate(portfolio);
    Position position = position(portfolio, ref, today);
    Money total = total(portfolio, ref, wish);
    AffordabilityTerms terms = settings.current(portfolio);
    PromiseTerms limits = promises.current(portfolio);
    Ability ability =
        SourceRule.of(knowledge.of(portfolio, position.account(), today, wish.covers()), terms);
    Dates dates = Dates.of(wish, ability, today, terms.daysAfterPay());
    Budget budget = ability.budget();
    Proposer.Found found =
        Proposer.find(
            new Proposer.Task(
                wish.covers(),
                total,
                wish.firstAmount(),
                dates.firstOn(),
                dates.frequency(),
                budget == null ? null : budget.capacity(),
                new Proposer.Limits(today.plusDays(limits.planDays()), terms.leastInstalment())));
    for (PlanProposal plan : found.plans()) {
      arrangements.preview(portfolio, ref, plan.instalments());
    }
    return new Proposals(
        today, wish, total, ability, terms, limits, found.outcome(), found.plans(), found.gap());
  }

  @Override
  public Optional<Strain> strain(Portfolio portfolio, AccountRef ref, List<Instalment> parts) {
    LocalDate today = portfolios.businessDate(portfolio);
    Position position = position(portfolio, ref, today);
    Money total =
        parts.stream()
            .map(Instalment::amount)
            .reduce(Money.zero(portfolio.currency()), Money::plus);
    Covers covers = total.compareTo(position.overdue()) > 0 ? Covers.OUTSTANDING : Covers.OVERDUE;
    Ability ability =
        SourceRule.of(
            knowledge.of(portfolio, position.account(), today, covers),
            settings.current(portfolio));
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(ability.budget())
            .map(budget -> new Strain(ability.source(), budget.capacity(), Months.most(parts)));
  }

  private Position position(Portfolio portfolio, AccountRef ref, LocalDate today) {
    return delinquency
        .position(portfolio, ref, today)
        .orElseThrow(() -> refused(Refusal.unknown("account_ref", ref.value())));
  }

  private Money total(Portfolio portfolio, AccountRef ref, ProposalWish wish) {
    Money total = arrangements.plannable(portfolio, ref, wish.covers());
    Money first = wish.firstAmount();
    if (first != null && total.isPositive() && first.compareTo(total) >= 0) {
      throw refused(
          Refusal.rule(
              "FIRST_AMOUNT_TOO_LARGE",
              "first_amount",
              first.plain(),
              "Use less than the total of " + total.plain() + "."));
    }
    return total;
  }

  private static RefusedException refused(Refusal refusal) {
    return new RefusedException(refusal);
  }
}
