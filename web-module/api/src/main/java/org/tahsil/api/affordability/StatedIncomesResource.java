package org.tahsil.api.affordability;

import static org.tahsil.api.Role.ADMIN;
import static org.tahsil.api.Role.AGENT;
import static org.tahsil.api.Role.INTEGRATOR;
import static org.tahsil.api.Role.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tahsil.account.Portfolio;
import org.tahsil.affordability.StatedIncomes;
import org.tahsil.api.web.Desk;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.id.PortfolioCode;

/** What customers state of their income. */
@Path("v1/portfolios/{portfolio}/customers/{customer_ref}/stated-incomes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Affordability")
public class StatedIncomesResource {
  @Inject Desk desk;
  @EJB StatedIncomes incomes;

  @GET
  @RolesAllowed({AGENT, MANAGER, INTEGRATOR, ADMIN})
  @Operation(
      operationId = "listStatedIncomes",
      summary = "What a customer stated of income and outgoings, newest first")
  @APIResponse(
      responseCode = "200",
      description = "The newest hundred",
      content = @Content(schema = @Schema(implementation = StatedIncomeView.All.class)))
  public StatedIncomeView.All list(
      @PathParam("portfolio") PortfolioCode code, @PathParam("customer_ref") CustomerRef customer) {
    Portfolio portfolio = desk.portfolio(code);
    return new StatedIncomeView.All(
        customer.value(),
        portfolio.currency().getCurrencyCode(),
        incomes.of(portfolio, customer).stream().map(StatedIncomeView::of).toList());
  }

  @POST
  @RolesAllowed({AGENT, MANAGER, INTEGRATOR, ADMIN})
  @Operation(
      operationId = "stateIncome",
      summary = "Writes down what a customer states of income and outgoings",
      description =
          "Never changed: a correction is a newer one. The same source_ref again is the same; with"
              + " other content 409.")
  @APIResponse(
      responseCode = "201",
      description = "Written down",
      content = @Content(schema = @Schema(implementation = StatedIncomeView.class)))
  public Response state(
      @PathParam("portfolio") PortfolioCode code,
      @PathParam("customer_ref") CustomerRef customer,
      StatedIncomeRequest request) {
    Portfolio portfolio = desk.portfolio(code);
    StatedIncomeView written =
        StatedIncomeView.of(
            incomes.state(
                portfolio,
                customer,
                request.told(portfolio.currency(), desk.asOf(portfolio, null)),
                desk.user()));
    return Response.status(201).entity(written).build();
  }
}
