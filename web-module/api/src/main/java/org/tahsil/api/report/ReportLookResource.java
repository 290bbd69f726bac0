package org.tahsil.api.report;

import static org.tahsil.api.Role.ADMIN;
import static org.tahsil.api.Role.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tahsil.api.web.Desk;
import org.tahsil.reporting.ReportLooks;

/** The look of the tenant's printed reports. */
@Path("v1/report-look")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
public class ReportLookResource {
  @Inject Desk desk;
  @EJB ReportLooks looks;

  @GET
  @RolesAllowed({MANAGER, ADMIN})
  @Operation(operationId = "getReportLook", summary = "Colour and logo of the tenant's reports")
  @APIResponse(
      responseCode = "200",
      description = "The product's own look if none was set",
      content = @Content(schema = @Schema(implementation = LookView.class)))
  public LookView get() {
    return LookView.of(looks.of(desk.tenant()));
  }

  @PUT
  @RolesAllowed(ADMIN)
  @Operation(
      operationId = "setReportLook",
      summary = "Sets colour and logo of the tenant's reports",
      description = "Words on the colour are printed white or black, whichever can be read.")
  @APIResponse(
      responseCode = "200",
      description = "The look",
      content = @Content(schema = @Schema(implementation = LookView.class)))
  public LookView set(LookRequest request) {
    return LookView.of(looks.set(desk.tenant(), request.look(), desk.user()));
  }
}
