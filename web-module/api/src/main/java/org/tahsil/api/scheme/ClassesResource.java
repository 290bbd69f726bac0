package org.tahsil.api.scheme;

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
import org.tahsil.api.web.Desk;
import org.tahsil.api.web.Language;
import org.tahsil.delinquency.AsOf;
import org.tahsil.delinquency.Schemes;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.PortfolioCode;

/** How schemes class accounts, on any date, as known now or then. */
@Path("v1/portfolios/{portfolio}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Classes")
public class ClassesResource {
  @Inject Desk desk;
  @EJB Schemes schemes;

  @GET
  @Path("classes/{scheme}")
  @RolesAllowed({VIEWER, AGENT, MANAGER, OPERATOR, INTEGRATOR, ADMIN})
  @Operation(operationId = "getClasses", summary = "Counts and amounts by class of a scheme")
  @APIResponse(
      responseCode = "200",
      description = "All classes in worsening order",
      content = @Content(schema = @Schema(implementation = ClassSummaryView.class)))
  public ClassSummaryView summary(
      @PathParam("portfolio") PortfolioCode code,
      @Parameter(example = "RBI") @PathParam("scheme") String scheme,
      @Parameter(description = "End of this date; default: the business date.") @QueryParam("as_of")
          @Nullable LocalDate asOf,
      @Parameter(description = "By what was known then; default: what is known now.")
          @QueryParam("known_on")
          @Nullable LocalDate knownOn) {
    Portfolio portfolio = desk.portfolio(code);
    return ClassSummaryView.of(
        schemes.summary(portfolio, scheme, desk.asOf(portfolio, asOf, knownOn)));
  }

  @GET
  @Path("accounts/{account_ref}/classes")
  @RolesAllowed({VIEWER, AGENT, MANAGER, OPERATOR, INTEGRATOR, ADMIN})
  @Operation(operationId = "getAccountClasses", summary = "An account's classes, and why")
  @APIResponse(
      responseCode = "200",
      description = "By every scheme of the date; none if nothing is outstanding",
      content = @Content(schema = @Schema(implementation = AccountClassesView.class)))
  public AccountClassesView ofAccount(
      @PathParam("portfolio") PortfolioCode code,
      @PathParam("account_ref") AccountRef ref,
      @Parameter(description = "End of this date; default: the business date.") @QueryParam("as_of")
          @Nullable LocalDate asOf,
      @Parameter(description = "By what was known then; default: what is known now.")
          @QueryParam("known_on")
          @Nullable LocalDate knownOn,
      @Context HttpHeaders headers) {
    Portfolio portfolio = desk.portfolio(code);
    AsOf date = desk.asOf(portfolio, asOf, knownOn);
    return AccountClassesView.of(
        ref.value(),
        date,
        schemes.classes(portfolio, desk.account(portfolio, ref), date),
        Language.of(headers));
  }
}
