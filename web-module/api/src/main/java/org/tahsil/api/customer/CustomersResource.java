package org.tahsil.api.customer;

import static org.tahsil.api.Role.ADMIN;
import static org.tahsil.api.Role.AGENT;
import static org.tahsil.api.Role.INTEGRATOR;
import static org.tahsil.api.Role.MANAGER;
import static org.tahsil.api.Role.OPERATOR;
import static org.tahsil.api.Role.VIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.api.problem.RequestRefused;
import org.tahsil.api.web.Desk;
import org.tahsil.api.web.Language;
import org.tahsil.risk.Risk;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.id.PortfolioCode;
import org.tahsil.shared.outcome.Refusal;

/** What is known of a customer. */
@Path("v1/portfolios/{portfolio}/customers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Customers", description = "What is known of a customer")
public class CustomersResource {
  @Inject Desk desk;
  @EJB Risk risk;

  @GET
  @Path("{customer_ref}/risk")
  @RolesAllowed({VIEWER, AGENT, MANAGER, OPERATOR, INTEGRATOR, ADMIN})
  @Operation(
      operationId = "getRisk",
      summary = "How likely a customer is to default, and why",
      description = "Probabilities of 90 days past due within 30, 60 and 90 days.")
  @APIResponse(
      responseCode = "200",
      description = "Probabilities, band and factors",
      content = @Content(schema = @Schema(implementation = RiskView.class)))
  public RiskView risk(
      @PathParam("portfolio") PortfolioCode code,
      @PathParam("customer_ref") CustomerRef customer,
      @Parameter(description = "Default: the business date.") @QueryParam("as_of")
          @Nullable LocalDate asOf,
      @Context HttpHeaders headers) {
    Portfolio portfolio = desk.portfolio(code);
    return risk.score(portfolio, customer, desk.asOf(portfolio, asOf))
        .map(score -> RiskView.of(score, Language.of(headers)))
        .orElseThrow(() -> new RequestRefused(Refusal.unknown("customer_ref", customer.value())));
  }
}
