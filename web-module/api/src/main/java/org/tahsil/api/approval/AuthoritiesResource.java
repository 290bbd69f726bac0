package org.tahsil.api.approval;

import static org.tahsil.api.Role.ADMIN;
import static org.tahsil.api.Role.AGENT;
import static org.tahsil.api.Role.MANAGER;
import static org.tahsil.api.Role.VIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tahsil.account.Portfolio;
import org.tahsil.api.web.Desk;
import org.tahsil.api.web.Read;
import org.tahsil.api.web.Version;
import org.tahsil.approval.Authorities;
import org.tahsil.shared.id.PortfolioCode;

/** The matrix of who may grant what. */
@Path("v1/portfolios/{portfolio}/authorities")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Approvals")
public class AuthoritiesResource {
  @Inject Desk desk;
  @EJB Authorities authorities;

  @GET
  @RolesAllowed({VIEWER, AGENT, MANAGER, ADMIN})
  @Operation(
      operationId = "listAuthorities",
      summary = "What agents, managers and admins may grant, by kind")
  @APIResponse(
      responseCode = "200",
      description = "Those of the business date and all that were set, with their version as ETag",
      content = @Content(schema = @Schema(implementation = AuthorityView.All.class)))
  @APIResponse(responseCode = "304", description = "Unchanged since the version in If-None-Match")
  public Response list(@PathParam("portfolio") PortfolioCode code, @Context Request request) {
    return Version.fresh(request, view(desk.portfolio(code)));
  }

  @PUT
  @Path("{valid_from}")
  @RolesAllowed(ADMIN)
  @Operation(
      operationId = "setAuthority",
      summary = "Sets what a role may grant of a kind from a day on",
      description =
          "The day lies ahead (422 otherwise). Earlier ones are kept with their dates. The same"
              + " again changes nothing. What was asked already is decided by the authority of the"
              + " day of its decision. What a role of the caller's own may grant waits until"
              + " another admin sets the same.")
  @APIResponse(
      responseCode = "202",
      description = "It waits for another admin, as told in waiting",
      content = @Content(schema = @Schema(implementation = AuthorityView.All.class)))
  @APIResponse(
      responseCode = "200",
      description = "All authorities, with their version as ETag",
      content = @Content(schema = @Schema(implementation = AuthorityView.All.class)))
  public Response set(
      @PathParam("portfolio") PortfolioCode code,
      @Parameter(example = "2025-01-01") @PathParam("valid_from") String validFrom,
      AuthorityRequest wish,
      @Context Request request) {
    Portfolio portfolio = desk.portfolio(code);
    Version.mustMatch(request, view(portfolio));
    boolean counts =
        authorities.set(
            portfolio,
            wish.authority(Read.date("valid_from", validFrom), portfolio.currency()),
            desk.caller());
    AuthorityView.All now = view(portfolio);
    return Response.status(counts ? 200 : 202).entity(now).tag(Version.of(now)).build();
  }

  private AuthorityView.All view(Portfolio portfolio) {
    return new AuthorityView.All(
        portfolio.code().value(),
        portfolio.currency().getCurrencyCode(),
        authorities.current(portfolio).stream().map(AuthorityView::of).toList(),
        authorities.dated(portfolio).stream().map(AuthorityView::of).toList(),
        authorities.waiting(portfolio).stream().map(AuthorityView.Waiting::of).toList());
  }
}
