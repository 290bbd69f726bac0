package org.tahsil.api.escalation;

import static org.tahsil.api.Role.ADMIN;
import static org.tahsil.api.Role.AGENT;
import static org.tahsil.api.Role.MANAGER;
import static org.tahsil.api.Role.VIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tahsil.account.Portfolio;
import org.tahsil.api.problem.RequestRefused;
import org.tahsil.api.web.Cursor;
import org.tahsil.api.web.Desk;
import org.tahsil.api.web.Version;
import org.tahsil.escalation.Escalation;
import org.tahsil.escalation.EscalationQuery;
import org.tahsil.escalation.Escalations;
import org.tahsil.shared.id.PortfolioCode;
import org.tahsil.shared.outcome.Refusal;

/** The steps of cases. */
@Path("v1/portfolios/{portfolio}/escalations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Escalation", description = "Steps of cases, agencies and the files to them")
public class EscalationsResource {
  @Inject Desk desk;
  @EJB Escalations escalations;
  @Context HttpHeaders headers;

  @GET
  @RolesAllowed({VIEWER, AGENT, MANAGER, ADMIN})
  @Operation(operationId = "listEscalations", summary = "Escalations, newest first")
  @APIResponse(
      responseCode = "200",
      description = "A page; next_cursor is null at the end",
      content = @Content(schema = @Schema(implementation = EscalationList.class)))
  public EscalationList list(
      @PathParam("portfolio") PortfolioCode code, @BeanParam EscalationsQuery wished) {
    Portfolio portfolio = desk.portfolio(code);
    EscalationQuery query = wished.query(code);
    List<Escalation> page = escalations.list(portfolio, query);
    return new EscalationList(
        portfolio.currency().getCurrencyCode(),
        page.stream().map(EscalationView::of).toList(),
        page.size() < query.limit()
            ? null
            : Cursor.at(wished.list(code), page.get(page.size() - 1).id()));
  }

  @POST
  @RolesAllowed({AGENT, MANAGER, ADMIN})
  @Operation(
      operationId = "proposeEscalation",
      summary = "Proposes a step of a case",
      description = "A case has one proposal at a time: 409 names it.")
  @APIResponse(
      responseCode = "201",
      description = "Proposed, with its version as ETag",
      content = @Content(schema = @Schema(implementation = EscalationStoryView.class)))
  public Response propose(@PathParam("portfolio") PortfolioCode code, EscalationRequest request) {
    Portfolio portfolio = desk.portfolio(code);
    Escalation one = escalations.propose(portfolio, request.wish(), desk.caller());
    EscalationStoryView story = story(portfolio, one.id());
    return Response.status(201).entity(story).tag(Version.of(story)).build();
  }

  @GET
  @Path("{escalation_id}")
  @RolesAllowed({VIEWER, AGENT, MANAGER, ADMIN})
  @Operation(
      operationId = "getEscalation",
      summary = "An escalation with its checklist and what was done with it")
  @APIResponse(
      responseCode = "200",
      description = "The escalation, with its version as ETag",
      content = @Content(schema = @Schema(implementation = EscalationStoryView.class)))
  @APIResponse(responseCode = "304", description = "Unchanged since the version in If-None-Match")
  public Response get(
      @PathParam("portfolio") PortfolioCode code,
      @PathParam("escalation_id") Long id,
      @Context Request request) {
    return Version.fresh(request, story(desk.portfolio(code), id));
  }

  @POST
  @Path("{escalation_id}/acts")
  @RolesAllowed({AGENT, MANAGER, ADMIN})
  @Operation(
      operationId = "actOnEscalation",
      summary = "Ticks an item, asks, decides, recalls or gives up an escalation",
      description =
          "ASK begins the step once its checklist is complete, or asks a second person where the"
              + " amount needs one. RECALL, RETURN, APPROVE and REFUSE are a manager's; nobody"
              + " decides what he asked for.")
  @APIResponse(
      responseCode = "200",
      description = "The escalation as it is now, with its version as ETag",
      content = @Content(schema = @Schema(implementation = EscalationStoryView.class)))
  public Response act(
      @PathParam("portfolio") PortfolioCode code,
      @PathParam("escalation_id") Long id,
      EscalationActRequest act,
      @Context Request request) {
    Portfolio portfolio = desk.portfolio(code);
    EscalationStoryView found = story(portfolio, id);
    Version.mustMatch(request, found);
    boolean guarded = headers.getHeaderString(HttpHeaders.IF_MATCH) != null;
    escalations.act(
        portfolio, id, act.wish().at(guarded ? found.escalation().version() : null), desk.caller());
    EscalationStoryView now = story(portfolio, id);
    return Response.ok(now).tag(Version.of(now)).build();
  }

  private EscalationStoryView story(Portfolio portfolio, long id) {
    Escalation found =
        escalations
            .find(portfolio, id)
            .orElseThrow(
                () -> new RequestRefused(Refusal.unknown("escalation", String.valueOf(id))));
    return new EscalationStoryView(
        portfolio.currency().getCurrencyCode(),
        EscalationView.of(found),
        escalations.acts(portfolio, id).stream().map(EscalationStoryView.ActView::of).toList());
  }
}
