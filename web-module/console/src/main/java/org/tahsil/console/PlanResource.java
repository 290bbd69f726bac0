package org.tahsil.console;

import static org.tahsil.console.view.Rights.ADMIN;
import static org.tahsil.console.view.Rights.AGENT;
import static org.tahsil.console.view.Rights.INTEGRATOR;
import static org.tahsil.console.view.Rights.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.arrangement.ArrangementKind;
import org.tahsil.arrangement.Arrangements;
import org.tahsil.arrangement.Frequency;
import org.tahsil.arrangement.Instalment;
import org.tahsil.arrangement.NewArrangement;
import org.tahsil.arrangement.PlanWish;
import org.tahsil.arrangement.ReAgeEffect;
import org.tahsil.console.page.Paths;
import org.tahsil.console.view.IncomeForm;
import org.tahsil.console.view.OwnPlan;
import org.tahsil.console.view.PlanPage;
import org.tahsil.delinquency.Position;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.PortfolioCode;
import org.tahsil.shared.outcome.RefusedException;

/** A plan for an account: shown before it is agreed on; what is asked for is in the address. */
@Path("portfolios/{code}/accounts/{ref}/plan")
@RequestScoped
@RolesAllowed({AGENT, MANAGER, INTEGRATOR, ADMIN})
public class PlanResource {
  @Inject private Visit visit;
  @Inject private AccountDesk desk;
  @Inject private AbilityDesk abilities;
  @EJB private Arrangements arrangements;

  @GET
  public Response plan(@PathParam("code") PortfolioCode code, @PathParam("ref") AccountRef ref) {
    return show(visit.portfolio(code), ref, null);
  }

  /** Writes down what the customer states of income; what cannot be taken is shown again. */
  @POST
  @Path("income")
  public Response income(@PathParam("code") PortfolioCode code, @PathParam("ref") AccountRef ref) {
    Portfolio portfolio = visit.portfolio(code);
    Position position = desk.position(portfolio, ref, visit.businessDate(portfolio));
    IncomeForm.Typed typed = abilities.state(portfolio, position);
    return typed.problem() == null
        ? visit.go(
            Paths.account(code, ref) + "/plan", "success", visit.wording().say("ability_done"))
        : show(portfolio, ref, null, typed);
  }

  /** Only what was shown is agreed on: if the debt is another one by now, it is shown anew. */
  @POST
  public Response agree(@PathParam("code") PortfolioCode code, @PathParam("ref") AccountRef ref) {
    Portfolio portfolio = visit.portfolio(code);
    try {
      Map<String, String> asked = asked(portfolio);
      List<Instalment> parts = parts(portfolio, ref, asked);
      if (!PlanPage.total(portfolio, parts).plain().equals(asked.get("total"))) {
        return show(portfolio, ref, visit.wording().say("plan_changed"));
      }
      arrangements.make(
          portfolio, ref, new NewArrangement(ArrangementKind.PLAN, parts, null), visit.user());
    } catch (RefusedException refused) {
      return show(portfolio, ref, visit.wording().refusal(refused.refusal()));
    } catch (IllegalArgumentException | DateTimeException unreadable) {
      return show(portfolio, ref, visit.wording().say("plan_unreadable"));
    }
    return visit.go(Paths.account(code, ref), "success", visit.wording().say("plan_made_done"));
  }

  private Response show(Portfolio portfolio, AccountRef ref, @Nullable String refusal) {
    return show(portfolio, ref, refusal, IncomeForm.Typed.nothing());
  }

  private Response show(
      Portfolio portfolio, AccountRef ref, @Nullable String refusal, IncomeForm.Typed typed) {
    Position position = desk.position(portfolio, ref, visit.businessDate(portfolio));
    Map<String, String> asked = asked(portfolio);
    List<Instalment> parts = List.of();
    String problem = refusal;
    ReAgeEffect effect = null;
    String warning = null;
    try {
      parts = parts(portfolio, ref, asked);
      effect = arrangements.reAgeing(portfolio, ref, parts);
      warning = abilities.warning(portfolio, position, parts);
      arrangements.preview(portfolio, ref, parts);
    } catch (RefusedException refused) {
      problem = visit.wording().refusal(refused.refusal());
    } catch (IllegalArgumentException | DateTimeException unreadable) {
      problem = visit.wording().say("plan_unreadable");
    }
    return visit.page(
        Section.ACCOUNTS,
        "plan",
        PlanPage.of(
            visit.wording(),
            portfolio,
            position,
            parts,
            new PlanPage.Asked(
                asked,
                problem,
                effect,
                warning,
                abilities.card(portfolio, position, asked, typed))));
  }

  private Map<String, String> asked(Portfolio portfolio) {
    Map<String, String> asked = new HashMap<>(visit.filledIn());
    asked.putIfAbsent("covers", PlanWish.Covers.OVERDUE.name());
    asked.putIfAbsent("count", "4");
    asked.putIfAbsent("first_on", visit.businessDate(portfolio).plusDays(7).toString());
    asked.putIfAbsent("frequency", Frequency.MONTHLY.name());
    return asked;
  }

  /** As the reader has them, or as they come of splitting. */
  private List<Instalment> parts(Portfolio portfolio, AccountRef ref, Map<String, String> asked) {
    return OwnPlan.asked(asked)
        ? OwnPlan.read(asked, portfolio.currency()).orElseThrow(IllegalArgumentException::new)
        : arrangements.schedule(portfolio, ref, wish(portfolio, asked));
  }

  private static PlanWish wish(Portfolio portfolio, Map<String, String> asked) {
    String first = asked.getOrDefault("first_amount", "").strip();
    return new PlanWish(
        PlanWish.Covers.valueOf(asked.getOrDefault("covers", "")),
        null,
        first.isEmpty() ? null : PlanPage.amount(first, portfolio.currency()),
        Integer.parseInt(asked.getOrDefault("count", "")),
        LocalDate.parse(asked.getOrDefault("first_on", "")),
        Frequency.valueOf(asked.getOrDefault("frequency", "")));
  }
}
