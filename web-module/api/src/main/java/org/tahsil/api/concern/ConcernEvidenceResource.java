package org.tahsil.api.concern;

import static org.tahsil.api.Role.ADMIN;
import static org.tahsil.api.Role.AGENT;
import static org.tahsil.api.Role.INTEGRATOR;
import static org.tahsil.api.Role.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.api.problem.RequestRefused;
import org.tahsil.api.web.Desk;
import org.tahsil.api.web.Read;
import org.tahsil.api.web.Version;
import org.tahsil.concern.ConcernEvidence;
import org.tahsil.concern.ConcernEvidence.Document;
import org.tahsil.concern.ConcernEvidence.Paper;
import org.tahsil.concern.ConcernFile;
import org.tahsil.concern.Concerns;
import org.tahsil.concern.Evidence;
import org.tahsil.concern.EvidenceKind;
import org.tahsil.shared.id.PortfolioCode;
import org.tahsil.shared.outcome.Refusal;

/** What is handed in for a concern. Documents are given out as files to keep, never to be shown. */
@Path("v1/portfolios/{portfolio}/concerns/{concern_id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Concerns")
public class ConcernEvidenceResource {
  @Inject Desk desk;
  @EJB Concerns concerns;
  @EJB ConcernEvidence evidence;

  @POST
  @Path("evidence")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({AGENT, MANAGER, INTEGRATOR, ADMIN})
  @Operation(
      operationId = "referToEvidence",
      summary = "Names evidence that lies elsewhere",
      description = "The same again is once. What was asked for counts as answered.")
  @APIResponse(
      responseCode = "200",
      description = "The concern as it is now",
      content = @Content(schema = @Schema(implementation = ConcernFileView.class)))
  public Response refer(
      @PathParam("portfolio") PortfolioCode code,
      @PathParam("concern_id") Long id,
      EvidenceRequest request) {
    Portfolio portfolio = desk.portfolio(code);
    return answer(portfolio, evidence.refer(portfolio, id, request.wish(), desk.caller()));
  }

  @POST
  @Path("documents")
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed({AGENT, MANAGER, INTEGRATOR, ADMIN})
  @Operation(
      operationId = "handInDocument",
      summary = "Keeps a document as evidence",
      description =
          "The body is the file: PDF, PNG, JPEG or plain text in UTF-8, at most 5,000,000 bytes."
              + " Its content decides what it is. The same content again is once.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/octet-stream",
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(
      responseCode = "200",
      description = "The concern as it is now",
      content = @Content(schema = @Schema(implementation = ConcernFileView.class)))
  public Response keep(
      @PathParam("portfolio") PortfolioCode code,
      @PathParam("concern_id") Long id,
      @Parameter(description = "What it is evidence of, such as INCOME_PROOF.") @QueryParam("kind")
          @Nullable String kind,
      @Parameter(description = "What it is called, at most 200 characters.") @QueryParam("name")
          @Nullable String name,
      InputStream body)
      throws IOException {
    Portfolio portfolio = desk.portfolio(code);
    mustBe(portfolio, id);
    if (kind == null || name == null) {
      throw RequestRefused.malformed(
          "FIELD_MISSING", kind == null ? "kind" : "name", null, "Name kind and name.");
    }
    EvidenceKind sort = Read.choice("kind", kind, EvidenceKind.class);
    byte[] content = body.readNBytes(Evidence.LARGEST + 1);
    return answer(
        portfolio,
        evidence.keep(portfolio, id, new Paper(sort, name.strip(), content), desk.caller()));
  }

  @GET
  @Path("documents/{evidence_id}")
  @Produces(MediaType.WILDCARD)
  @RolesAllowed({AGENT, MANAGER, ADMIN})
  @Operation(
      operationId = "getConcernDocument",
      summary = "A document that was handed in",
      description = "The timeline tells each time who read it.")
  @APIResponse(
      responseCode = "200",
      description = "As it came, as a file to keep",
      content =
          @Content(
              mediaType = "*/*",
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response document(
      @PathParam("portfolio") PortfolioCode code,
      @PathParam("concern_id") Long id,
      @PathParam("evidence_id") UUID key) {
    Portfolio portfolio = desk.portfolio(code);
    mustBe(portfolio, id);
    Document found =
        evidence
            .document(portfolio, id, key, desk.caller())
            .orElseThrow(() -> new RequestRefused(Refusal.unknown("evidence", key.toString())));
    Evidence.Sheet sheet = java.util.Objects.requireNonNull(found.evidence().document());
    return Response.ok(found.content(), sheet.mediaType())
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + key + "\"")
        .header("X-Content-Type-Options", "nosniff")
        .build();
  }

  @POST
  @Path("evidence/{evidence_id}/redaction")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({MANAGER, ADMIN})
  @Operation(
      operationId = "redactEvidence",
      summary = "Takes content, name and place out of evidence, for good",
      description =
          "Also of a decided concern. That it was there stays; it counts as evidence no more. Twice"
              + " is once, and the first reason stands.")
  @APIResponse(
      responseCode = "200",
      description = "The concern as it is now",
      content = @Content(schema = @Schema(implementation = ConcernFileView.class)))
  public Response redact(
      @PathParam("portfolio") PortfolioCode code,
      @PathParam("concern_id") Long id,
      @PathParam("evidence_id") UUID key,
      RedactionRequest request) {
    Portfolio portfolio = desk.portfolio(code);
    return answer(
        portfolio, evidence.redact(portfolio, id, key, request.reason().strip(), desk.caller()));
  }

  private void mustBe(Portfolio portfolio, long id) {
    if (concerns.find(portfolio, id).isEmpty()) {
      throw new RequestRefused(Refusal.unknown("concern", String.valueOf(id)));
    }
  }

  private Response answer(Portfolio portfolio, ConcernFile file) {
    ConcernFileView view =
        ConcernFileView.of(
            portfolio.currency().getCurrencyCode(), file, desk.asOf(portfolio, null));
    return Response.ok(view).tag(Version.of(view)).build();
  }
}
