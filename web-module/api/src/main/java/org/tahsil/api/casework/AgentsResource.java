package org.tahsil.api.casework;

import static org.tahsil.api.Role.ADMIN;
import static org.tahsil.api.Role.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tahsil.account.Portfolio;
import org.tahsil.api.web.Desk;
import org.tahsil.casework.Staff;
import org.tahsil.shared.id.PortfolioCode;

/** Who has how much to do, and who gets whose cases. */
@Path("v1/portfolios/{portfolio}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Casework")
public class AgentsResource {
  @Inject Desk desk;
  @EJB Staff staff;

  @GET
  @Path("agents")
  @RolesAllowed({MANAGER, ADMIN})
  @Operation(operationId = "getAgentLoad", summary = "Who has how much to do")
  @APIResponse(
      responseCode = "200",
      description =
          "Everybody with a desk or a case, the cases that nobody has, and those nobody can take",
      content = @Content(schema = @Schema(implementation = AgentLoadView.class)))
  public AgentLoadView load(@PathParam("portfolio") PortfolioCode code) {
    Portfolio portfolio = desk.portfolio(code);
    return new AgentLoadView(
        portfolio.currency().getCurrencyCode(),
        staff.load(portfolio).stream().map(AgentLoadView.Line::of).toList(),
        staff.gaps(portfolio).stream().map(AgentLoadView.Gap::of).toList());
  }

  @PUT
  @Path("agents/{agent}")
  @RolesAllowed({MANAGER, ADMIN})
  @Operation(
      operationId = "seatAgent",
      summary = "Sets an agent's team, languages, skills, and whether nights give him cases",
      description = "It holds in all portfolios of the tenant.")
  @APIResponse(
      responseCode = "200",
      description = "The desk",
      content = @Content(schema = @Schema(implementation = DeskView.class)))
  public DeskView seat(
      @PathParam("portfolio") PortfolioCode code,
      @PathParam("agent") String agent,
      DeskRequest request) {
    return DeskView.of(staff.seat(desk.portfolio(code).tenant(), request.desk(agent)));
  }

  @POST
  @Path("reassignments")
  @RolesAllowed({MANAGER, ADMIN})
  @Operation(
      operationId = "reassignCases",
      summary = "Gives open cases to somebody else",
      description = "All of an owner's, or those named; each keeps the reason as an act.")
  @APIResponse(
      responseCode = "200",
      description = "How many changed hands",
      content = @Content(schema = @Schema(implementation = ReassignedView.class)))
  public ReassignedView reassign(
      @PathParam("portfolio") PortfolioCode code, ReassignmentRequest request) {
    return new ReassignedView(staff.reassign(desk.portfolio(code), request.wish(), desk.caller()));
  }
}
