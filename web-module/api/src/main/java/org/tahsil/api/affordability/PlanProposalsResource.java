package org.tahsil.api.affordability;

import static org.tahsil.api.Role.ADMIN;
import static org.tahsil.api.Role.AGENT;
import static org.tahsil.api.Role.INTEGRATOR;
import static org.tahsil.api.Role.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tahsil.account.Portfolio;
import org.tahsil.affordability.Affordability;
import org.tahsil.api.web.Desk;
import org.tahsil.api.web.Language;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.PortfolioCode;

/** Plans that a customer can pay. */
@Path("v1/portfolios/{portfolio}/accounts/{account_ref}/plans/proposals")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Affordability", description = "What a customer can pay, and plans within it")
public class PlanProposalsResource {
  @Inject Desk desk;
  @EJB Affordability affordability;

  @GET
  @RolesAllowed({AGENT, MANAGER, INTEGRATOR, ADMIN})
  @Operation(
      operationId = "proposePlans",
      summary = "Up to three plans from what the customer can pay, with every figure behind them",
      description =
          "From bank data with a consent that holds on the business date, else from the newest"
              + " stated income that is not too old, else from the lender's limits only. Nothing is"
              + " written.")
  @APIResponse(
      responseCode = "200",
      description = "The figures, their source, and the plans",
      content = @Content(schema = @Schema(implementation = ProposalsView.class)))
  public ProposalsView propose(
      @PathParam("portfolio") PortfolioCode code,
      @PathParam("account_ref") AccountRef ref,
      @BeanParam ProposalsQuery query,
      @Context HttpHeaders headers) {
    Portfolio portfolio = desk.portfolio(code);
    desk.account(portfolio, ref);
    return ProposalsView.of(
        ref,
        affordability.proposals(portfolio, ref, query.wish(portfolio.currency())),
        Language.of(headers));
  }
}
