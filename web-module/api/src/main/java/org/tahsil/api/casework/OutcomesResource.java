package org.tahsil.api.casework;

import static org.tahsil.api.Role.ADMIN;
import static org.tahsil.api.Role.AGENT;
import static org.tahsil.api.Role.MANAGER;
import static org.tahsil.api.Role.VIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tahsil.account.Portfolio;
import org.tahsil.api.web.Desk;
import org.tahsil.api.web.Limit;
import org.tahsil.casework.Outcomes;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.id.PortfolioCode;

/** What comes of contacts. */
@Path("v1/portfolios/{portfolio}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Casework")
public class OutcomesResource {
  private static final int LONGEST = 200;

  @Inject Desk desk;
  @EJB Outcomes outcomes;

  @POST
  @Path("outcomes")
  @RolesAllowed({AGENT, MANAGER, ADMIN})
  @Operation(
      operationId = "tellOutcome",
      summary = "Tells what came of a contact",
      description =
          "It stands in the timeline at once, and the case's next action follows by the rules. A"
              + " dispute places a hold, a promise to pay makes the promise. A correction is an"
              + " outcome that names the one that it stands for: it withdraws the hold and cancels"
              + " the promise; nothing is overwritten.")
  @APIResponse(
      responseCode = "201",
      description = "Kept",
      content = @Content(schema = @Schema(implementation = OutcomeView.class)))
  public Response tell(@PathParam("portfolio") PortfolioCode code, OutcomeRequest request) {
    Portfolio portfolio = desk.portfolio(code);
    OutcomeView told =
        OutcomeView.of(outcomes.tell(portfolio, request.told(portfolio), desk.caller()));
    return Response.status(201).entity(told).build();
  }

  @GET
  @Path("customers/{customer_ref}/outcomes")
  @RolesAllowed({VIEWER, AGENT, MANAGER, ADMIN})
  @Operation(
      operationId = "listOutcomes",
      summary = "What came of contacts with a customer, newest first")
  @APIResponse(
      responseCode = "200",
      description = "The newest",
      content = @Content(schema = @Schema(implementation = OutcomeList.class)))
  public OutcomeList list(
      @PathParam("portfolio") PortfolioCode code,
      @PathParam("customer_ref") CustomerRef customer,
      @QueryParam("limit")
          @DefaultValue("50")
          @Parameter(description = "How many at most, 1 to 200.")
          Integer limit) {
    Portfolio portfolio = desk.portfolio(code);
    CustomerRef known = desk.customer(customer).facts().ref();
    return new OutcomeList(
        portfolio.currency().getCurrencyCode(),
        outcomes.of(portfolio, known, Limit.of(limit, LONGEST)).stream()
            .map(OutcomeView::of)
            .toList());
  }
}
