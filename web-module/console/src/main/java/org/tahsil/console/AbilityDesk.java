package org.tahsil.console;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.affordability.Affordability;
import org.tahsil.affordability.ProposalWish;
import org.tahsil.affordability.StatedIncomes;
import org.tahsil.affordability.Strain;
import org.tahsil.arrangement.Instalment;
import org.tahsil.arrangement.PlanWish.Covers;
import org.tahsil.console.page.Paths;
import org.tahsil.console.view.AbilityCard;
import org.tahsil.console.view.IncomeForm;
import org.tahsil.console.view.PlanPage;
import org.tahsil.delinquency.Position;
import org.tahsil.shared.outcome.RefusedException;

/** What the customer of an account can pay. */
@RequestScoped
public class AbilityDesk {
  @Inject private Visit visit;
  @EJB private Affordability affordability;
  @EJB private StatedIncomes incomes;

  /** The card for what a plan is to cover, with the first amount that is asked for. */
  AbilityCard card(
      Portfolio portfolio, Position position, Map<String, String> asked, IncomeForm.Typed typed) {
    var ref = position.account().facts().ref();
    String account = Paths.account(portfolio.code(), ref);
    try {
      String first = asked.getOrDefault("first_amount", "").strip();
      ProposalWish wish =
          new ProposalWish(
              Covers.valueOf(asked.getOrDefault("covers", "")),
              first.isEmpty() ? null : PlanPage.amount(first, portfolio.currency()),
              null,
              null);
      return AbilityCard.of(
          visit.wording(), affordability.proposals(portfolio, ref, wish), account, typed);
    } catch (RefusedException refused) {
      String why = visit.wording().refusal(refused.refusal());
      return AbilityCard.none(visit.wording(), why, account, typed);
    } catch (IllegalArgumentException unreadable) {
      return AbilityCard.none(
          visit.wording(), visit.wording().say("plan_unreadable"), account, typed);
    }
  }

  /** Why the customer may not be able to pay a plan; null: nothing is known that says so. */
  @Nullable String warning(Portfolio portfolio, Position position, List<Instalment> parts) {
    return affordability
        .strain(portfolio, position.account().facts().ref(), parts)
        .filter(Strain::isAbove)
        .map(
            strain ->
                visit
                    .wording()
                    .say(
                        "plan_above_capacity",
                        visit.wording().figures().money(strain.mostInMonth()),
                        visit.wording().figures().money(strain.capacity())))
        .orElse(null);
  }

  /** Writes down what was typed; gives it back with a problem if it cannot be taken. */
  IncomeForm.Typed state(Portfolio portfolio, Position position) {
    Map<String, String> values = visit.filledIn();
    try {
      incomes.state(
          portfolio,
          position.account().facts().customer(),
          IncomeForm.read(values, portfolio.currency(), visit.businessDate(portfolio)),
          visit.user());
      return IncomeForm.Typed.nothing();
    } catch (RefusedException refused) {
      return new IncomeForm.Typed(values, visit.wording().refusal(refused.refusal()));
    } catch (IllegalArgumentException | DateTimeException unreadable) {
      return new IncomeForm.Typed(values, visit.wording().say("ability_unreadable"));
    }
  }
}
