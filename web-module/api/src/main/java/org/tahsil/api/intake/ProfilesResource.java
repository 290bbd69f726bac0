package org.tahsil.api.intake;

import static org.tahsil.api.Role.ADMIN;
import static org.tahsil.api.Role.INTEGRATOR;
import static org.tahsil.api.Role.OPERATOR;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tahsil.api.problem.RequestRefused;
import org.tahsil.api.web.Desk;
import org.tahsil.api.web.JsonBody;
import org.tahsil.api.web.Version;
import org.tahsil.intake.Intake;
import org.tahsil.shared.outcome.Refusal;

/** The documents that map foreign CSV files. */
@Path("v1/intake/profiles")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Intake")
public class ProfilesResource {
  @Inject Desk desk;
  @EJB Intake intake;

  @GET
  @RolesAllowed({INTEGRATOR, OPERATOR, ADMIN})
  @Operation(operationId = "listProfiles", summary = "The names of the tenant's profiles")
  @APIResponse(
      responseCode = "200",
      description = "All of them",
      content = @Content(schema = @Schema(implementation = ProfileList.class)))
  public ProfileList list() {
    return new ProfileList(
        intake.profiles(desk.tenant()).stream().map(Intake.Profile::name).toList());
  }

  @GET
  @Path("{name}")
  @RolesAllowed({INTEGRATOR, OPERATOR, ADMIN})
  @Operation(operationId = "getProfile", summary = "A profile as it was put")
  @APIResponse(
      responseCode = "200",
      description = "The document, with its version as ETag",
      content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
  @APIResponse(responseCode = "304", description = "Unchanged since the version in If-None-Match")
  public Response get(
      @Parameter(example = "ibm-invoices") @PathParam("name") String name,
      @Context Request request) {
    String json =
        find(name).orElseThrow(() -> new RequestRefused(Refusal.unknown("profile", name)));
    return Version.fresh(request, json);
  }

  @PUT
  @Path("{name}")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({INTEGRATOR, OPERATOR, ADMIN})
  @Operation(
      operationId = "putProfile",
      summary = "Stores a profile",
      description =
          "Maps a foreign CSV file: its columns, date formats, constants. The same again changes"
              + " nothing; If-Match guards against a race.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(type = SchemaType.OBJECT)))
  @APIResponse(
      responseCode = "200",
      description = "Stored over an earlier one",
      content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
  @APIResponse(
      responseCode = "201",
      description = "Stored as a new one",
      content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
  public Response put(
      @Parameter(example = "ibm-invoices") @PathParam("name") String name,
      InputStream body,
      @Context HttpHeaders headers,
      @Context Request request)
      throws IOException {
    String json = JsonBody.text(body, headers.getMediaType());
    JsonBody.object(json);
    Optional<String> earlier = find(name);
    earlier.ifPresent(stands -> Version.mustMatch(request, stands));
    intake.putProfile(desk.tenant(), name, json);
    String stored = find(name).orElse(json);
    return Response.status(earlier.isPresent() ? 200 : 201)
        .entity(stored)
        .tag(Version.of(stored))
        .build();
  }

  private Optional<String> find(String name) {
    return intake.profiles(desk.tenant()).stream()
        .filter(profile -> profile.name().equals(name))
        .map(Intake.Profile::json)
        .findFirst();
  }
}
