package org.tahsil.api.audit;

import static org.tahsil.api.Role.ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tahsil.api.web.Desk;
import org.tahsil.audit.AuditChain;
import org.tahsil.shared.id.TenantId;

/** The sealed timeline of the tenant. */
@Path("v1/audit")
@RequestScoped
@Tag(name = "Audit", description = "The sealed timeline, for whoever verifies it elsewhere")
public class AuditResource {
  private static final String JSON_LINES = "application/x-ndjson";

  @Inject Desk desk;
  @EJB AuditChain chain;

  @GET
  @Path("head")
  @RolesAllowed(ADMIN)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "getAuditHead",
      summary = "The end of the chain of sealed blocks",
      description = "Another system that keeps it can tell later whether the chain was changed.")
  @APIResponse(
      responseCode = "200",
      description = "The last block; block 0 before the first",
      content = @Content(schema = @Schema(implementation = AuditHeadView.class)))
  public AuditHeadView head() {
    return AuditHeadView.of(chain.end(desk.tenant()));
  }

  @GET
  @Path("export")
  @RolesAllowed(ADMIN)
  @Operation(
      operationId = "exportAudit",
      summary = "All blocks and entries as JSON lines, to be verified offline",
      description = "Facts about persons stay sealed. The last line is an end record.")
  @APIResponse(
      responseCode = "200",
      description = "A record a line",
      content =
          @Content(
              mediaType = JSON_LINES,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response export() {
    TenantId tenant = desk.tenant();
    StreamingOutput content = out -> chain.export(tenant, out);
    return Response.ok(content, JSON_LINES)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit.jsonl\"")
        .build();
  }
}
