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
import org.tahsil.casework.WorkSettings;
import org.tahsil.shared.id.PortfolioCode;

/** The skills that cases can need. */
@Path("v1/portfolios/{portfolio}/skills")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Casework")
public class SkillsResource {
  @Inject Desk desk;
  @EJB WorkSettings settings;

  @GET
  @RolesAllowed({VIEWER, AGENT, MANAGER, ADMIN})
  @Operation(operationId = "listSkills", summary = "The skills that cases can need")
  @APIResponse(
      responseCode = "200",
      description = "Those of the business date and all that were set, with their version as ETag",
      content = @Content(schema = @Schema(implementation = SkillsView.All.class)))
  @APIResponse(responseCode = "304", description = "Unchanged since the version in If-None-Match")
  public Response list(@PathParam("portfolio") PortfolioCode code, @Context Request request) {
    return Version.fresh(request, view(desk.portfolio(code)));
  }

  @PUT
  @Path("{valid_from}")
  @RolesAllowed(ADMIN)
  @Operation(
      operationId = "setSkills",
      summary = "Sets the skills that cases can need from a day on, tomorrow at the earliest",
      description =
          "The whole set; that of the same day no longer counts; the same again changes nothing."
              + " Cases and rules keep a skill that is no longer in it. If-Match guards against a"
              + " race.")
  @APIResponse(
      responseCode = "200",
      description = "All of them, with their version as ETag",
      content = @Content(schema = @Schema(implementation = SkillsView.All.class)))
  public Response set(
      @PathParam("portfolio") PortfolioCode code,
      @Parameter(example = "2025-01-01") @PathParam("valid_from") String validFrom,
      SkillsRequest wish,
      @Context Request request) {
    Portfolio portfolio = desk.portfolio(code);
    Version.mustMatch(request, view(portfolio));
    settings.set(portfolio, wish.set(Read.date("valid_from", validFrom)), desk.user());
    SkillsView.All now = view(portfolio);
    return Response.ok(now).tag(Version.of(now)).build();
  }

  private SkillsView.All view(Portfolio portfolio) {
    return new SkillsView.All(
        portfolio.code().value(),
        SkillsView.of(settings.skills(portfolio)),
        settings.datedSkills(portfolio).stream().map(SkillsView::of).toList());
  }
}
