package org.tahsil.api.escalation;

import static org.tahsil.api.Role.ADMIN;
import static org.tahsil.api.Role.MANAGER;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.api.escalation.PlacementView.LoadView;
import org.tahsil.api.escalation.PlacementView.PlacementList;
import org.tahsil.api.problem.RequestRefused;
import org.tahsil.api.web.Cursor;
import org.tahsil.api.web.Desk;
import org.tahsil.api.web.Limit;
import org.tahsil.api.web.Version;
import org.tahsil.escalation.Placement;
import org.tahsil.escalation.Placements;
import org.tahsil.shared.id.PortfolioCode;
import org.tahsil.shared.outcome.Refusal;

/** The files to agencies. */
@Path("v1/portfolios/{portfolio}/placements")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Escalation")
public class PlacementsResource {
  private static final String CSV = "text/csv";

  @Inject Desk desk;
  @EJB Placements placements;

  @GET
  @RolesAllowed({MANAGER, ADMIN})
  @Operation(
      operationId = "listPlacements",
      summary = "Files to agencies, newest first, and what they have not been told yet")
  @APIResponse(
      responseCode = "200",
      description = "A page; next_cursor is null at the end",
      content = @Content(schema = @Schema(implementation = PlacementList.class)))
  public PlacementList list(
      @PathParam("portfolio") PortfolioCode code,
      @QueryParam("agency") @Parameter(description = "Only to this agency.")
          @Nullable String agency,
      @QueryParam("cursor")
          @Parameter(description = "next_cursor of the last page of the same list.")
          @Nullable String cursor,
      @QueryParam("limit")
          @DefaultValue("100")
          @Parameter(description = "How many at most, 1 to 500.")
          Integer limit) {
    Portfolio portfolio = desk.portfolio(code);
    String list = "placements|%s|%s".formatted(code, agency);
    long after = Cursor.position(list, cursor, -1);
    int most = Limit.of(limit);
    List<Placement> page = placements.list(portfolio, agency, after < 0 ? null : after, most);
    return new PlacementList(
        portfolio.currency().getCurrencyCode(),
        placements.loads(portfolio).stream().map(LoadView::of).toList(),
        page.stream().map(PlacementView::of).toList(),
        page.size() < most ? null : Cursor.at(list, page.get(page.size() - 1).id()));
  }

  @POST
  @RolesAllowed({MANAGER, ADMIN})
  @Operation(
      operationId = "makePlacement",
      summary = "Makes a file of what an agency has not been told yet",
      description =
          "PLACEMENT: accounts to collect. RECALL: accounts taken back or paid since. No account is"
              + " sent twice, nor to another agency before a file called it back from the first:"
              + " 422 if there is nothing new. Each file has at most 50,000 accounts;"
              + " the next one takes the rest.")
  @APIResponse(
      responseCode = "201",
      description = "Made",
      content = @Content(schema = @Schema(implementation = PlacementView.class)))
  public Response make(@PathParam("portfolio") PortfolioCode code, PlacementRequest request) {
    Portfolio portfolio = desk.portfolio(code);
    PlacementView made =
        PlacementView.of(
            placements.make(portfolio, request.agency(), request.wanted(), desk.user()));
    return Response.status(201).entity(made).tag(Version.of(made)).build();
  }

  @GET
  @Path("{placement_id}")
  @RolesAllowed({MANAGER, ADMIN})
  @Operation(operationId = "getPlacement", summary = "What a file names")
  @APIResponse(
      responseCode = "200",
      description = "The file, with its version as ETag",
      content = @Content(schema = @Schema(implementation = PlacementView.class)))
  @APIResponse(responseCode = "304", description = "Unchanged since the version in If-None-Match")
  public Response get(
      @PathParam("portfolio") PortfolioCode code,
      @PathParam("placement_id") Long id,
      @Context Request request) {
    return Version.fresh(request, PlacementView.of(known(desk.portfolio(code), id)));
  }

  @GET
  @Path("{placement_id}/content")
  @Produces(CSV)
  @RolesAllowed({MANAGER, ADMIN})
  @Operation(
      operationId = "downloadPlacement",
      summary = "The file, every time the same bytes",
      description = "CSV in UTF-8 with a header; the last row, TOTAL, has the number and the sum.")
  @APIResponse(
      responseCode = "200",
      description = "The file",
      content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
  public Response download(
      @PathParam("portfolio") PortfolioCode code, @PathParam("placement_id") Long id) {
    Portfolio portfolio = desk.portfolio(code);
    Placement found = known(portfolio, id);
    return Response.ok(placements.content(portfolio, id).orElseThrow())
        .type(CSV + ";charset=UTF-8")
        .tag(found.sha256())
        .header("Content-Disposition", "attachment; filename=\"" + found.fileName() + "\"")
        .build();
  }

  private Placement known(Portfolio portfolio, long id) {
    return placements
        .find(portfolio, id)
        .orElseThrow(() -> new RequestRefused(Refusal.unknown("placement", String.valueOf(id))));
  }
}
