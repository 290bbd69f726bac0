package org.tahsil.console;

import static org.tahsil.console.view.Rights.ADMIN;
import static org.tahsil.console.view.Rights.AGENT;
import static org.tahsil.console.view.Rights.MANAGER;
import static org.tahsil.console.view.Rights.VIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.console.view.EscalationsPage;
import org.tahsil.escalation.Escalation;
import org.tahsil.escalation.EscalationQuery;
import org.tahsil.escalation.EscalationState;
import org.tahsil.escalation.EscalationStep;
import org.tahsil.escalation.Escalations;
import org.tahsil.shared.id.PortfolioCode;

/** The escalations of a portfolio; what is shown is in the address. */
@Path("portfolios/{code}/escalations")
@RequestScoped
@RolesAllowed({VIEWER, AGENT, MANAGER, ADMIN})
public class EscalationsResource {
  private static final int ROWS = 25;

  @Inject private Visit visit;
  @EJB private Escalations escalations;

  @GET
  public Response page(
      @PathParam("code") PortfolioCode code,
      @QueryParam("step") @Nullable String step,
      @QueryParam("state") @Nullable String state,
      @QueryParam("after") @Nullable Long after) {
    Portfolio portfolio = visit.portfolio(code);
    EscalationState stands = chosen(EscalationState.values(), state);
    EscalationQuery query =
        new EscalationQuery(
            chosen(EscalationStep.values(), step),
            stands,
            null,
            null,
            stands == null,
            after,
            ROWS + 1);
    List<Escalation> found = escalations.list(portfolio, query);
    return visit.page(
        Section.ESCALATIONS,
        "escalations",
        EscalationsPage.of(
            visit.wording(),
            new EscalationsPage.Content(
                portfolio,
                query,
                found.stream().limit(ROWS).toList(),
                found.size() > ROWS,
                visit.rights().leadAgents())));
  }

  private static <E extends Enum<E>> @Nullable E chosen(E[] all, @Nullable String name) {
    return Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst().orElse(null);
  }
}
