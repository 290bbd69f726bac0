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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tahsil.api.web.Desk;
import org.tahsil.api.web.Read;
import org.tahsil.delinquency.Schemes;
import org.tahsil.shared.id.PortfolioCode;

/** The dated schemes of a portfolio. */
@Path("v1/portfolios/{portfolio}/schemes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(
    name = "Classes",
    description = "Classes by days past due, by dated schemes side by side: RBI, IFRS 9, own")
public class SchemesResource {
  @Inject Desk desk;
  @EJB Schemes schemes;

  @GET
  @RolesAllowed({VIEWER, AGENT, MANAGER, OPERATOR, INTEGRATOR, ADMIN})
  @Operation(operationId = "listSchemes", summary = "All versions, by code, newest first")
  @APIResponse(
      responseCode = "200",
      description = "All of them",
      content = @Content(schema = @Schema(implementation = SchemeList.class)))
  public SchemeList list(@PathParam("portfolio") PortfolioCode code) {
    return new SchemeList(
        code.value(),
        schemes.all(desk.portfolio(code)).stream().map(SchemeView::of).toList());
  }

  @PUT
  @Path("{scheme}")
  @RolesAllowed({MANAGER, ADMIN})
  @Operation(
      operationId = "setScheme",
      summary = "Sets a scheme from a day on",
      description = "The version before it ends there. The same again changes nothing.")
  @APIResponse(
      responseCode = "200",
      description = "The scheme",
      content = @Content(schema = @Schema(implementation = SchemeView.class)))
  public SchemeView set(
      @PathParam("portfolio") PortfolioCode code,
      @Parameter(example = "RBI") @PathParam("scheme") String scheme,
      SchemeRequest request) {
    return SchemeView.of(
        schemes.set(desk.portfolio(code), request.scheme(scheme), desk.user()));
  }

  @POST
  @Path("{scheme}/end")
  @RolesAllowed({MANAGER, ADMIN})
  @Operation(operationId = "endScheme", summary = "Ends a scheme on a day")
  @APIResponse(
      responseCode = "200",
      description = "The scheme's newest version",
      content = @Content(schema = @Schema(implementation = SchemeView.class)))
  public SchemeView end(
      @PathParam("portfolio") PortfolioCode code,
      @Parameter(example = "RBI") @PathParam("scheme") String scheme,
      SchemeEndRequest request) {
    return SchemeView.of(
        schemes.end(desk.portfolio(code), scheme, Read.date("on", request.on())));
  }
}
