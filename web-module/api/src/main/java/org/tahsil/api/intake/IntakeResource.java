package org.tahsil.api.intake;

import static org.tahsil.api.Role.ADMIN;
import static org.tahsil.api.Role.INTEGRATOR;
import static org.tahsil.api.Role.OPERATOR;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tahsil.account.Portfolio;
import org.tahsil.api.problem.RequestRefused;
import org.tahsil.api.web.Cursor;
import org.tahsil.api.web.Desk;
import org.tahsil.api.web.Limit;
import org.tahsil.intake.Intake;
import org.tahsil.intake.IntakeBatch;
import org.tahsil.shared.id.PortfolioCode;

/** Files taken in, and what became of them. */
@Path("v1/portfolios/{portfolio}/intake")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Intake", description = "CSV files, their batches, set-aside rows and profiles")
public class IntakeResource {
  private static final String EXAMPLE =
      "account_ref,payment_ref,value_date,amount\nACC-1,PAY-1,2025-01-01,42.300\n";

  @Inject Desk desk;
  @EJB Intake intake;

  @POST
  @Path("{source}")
  @Consumes("text/csv")
  @RolesAllowed({INTEGRATOR, OPERATOR, ADMIN})
  @Operation(
      operationId = "takeFile",
      summary = "Takes a CSV file in",
      description =
          "UTF-8 with or without BOM, header, RFC 4180, ISO dates, plain decimals. Good rows go in,"
              + " bad ones are set aside; the same file again changes nothing.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "text/csv",
              schema = @Schema(type = SchemaType.STRING),
              examples = @ExampleObject(name = "payments", value = EXAMPLE)))
  @APIResponse(
      responseCode = "200",
      description = "What became of the rows",
      content = @Content(schema = @Schema(implementation = BatchView.class)))
  public Response take(
      @PathParam("portfolio") PortfolioCode code,
      @Parameter(
              description =
                  "customers, accounts, items, payments, bank-transactions, interactions, or the"
                      + " name of a profile",
              example = "payments")
          @PathParam("source")
          String source,
      InputStream csv,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    mustBeUtf8(headers.getMediaType());
    IntakeBatch batch = intake.take(desk.portfolio(code), source, csv, desk.user());
    return Response.ok(BatchView.of(batch))
        .location(
            uri.getBaseUriBuilder()
                .path(IntakeResource.class)
                .path("batches/{id}")
                .build(code.value(), batch.id()))
        .build();
  }

  @GET
  @Path("batches")
  @RolesAllowed({INTEGRATOR, OPERATOR, ADMIN})
  @Operation(operationId = "listBatches", summary = "The newest batches")
  @APIResponse(
      responseCode = "200",
      description = "Newest first",
      content = @Content(schema = @Schema(implementation = BatchList.class)))
  public BatchList batches(
      @PathParam("portfolio") PortfolioCode code,
      @Parameter(description = "How many at most, 1 to 500.")
          @QueryParam("limit")
          @DefaultValue("50")
          Integer limit) {
    List<IntakeBatch> latest = intake.latest(desk.portfolio(code), Limit.of(limit));
    return new BatchList(latest.stream().map(BatchView::of).toList());
  }

  @GET
  @Path("batches/{batch_id}")
  @RolesAllowed({INTEGRATOR, OPERATOR, ADMIN})
  @Operation(operationId = "getBatch", summary = "What became of a file")
  @APIResponse(
      responseCode = "200",
      description = "The batch",
      content = @Content(schema = @Schema(implementation = BatchView.class)))
  public BatchView batch(
      @PathParam("portfolio") PortfolioCode code, @PathParam("batch_id") UUID id) {
    return BatchView.of(intake.batch(desk.portfolio(code), id));
  }

  @GET
  @Path("batches/{batch_id}/quarantine")
  @RolesAllowed({INTEGRATOR, OPERATOR, ADMIN})
  @Operation(operationId = "listQuarantine", summary = "The rows that were set aside, by line")
  @APIResponse(
      responseCode = "200",
      description = "A page; next_cursor is null at the end",
      content = @Content(schema = @Schema(implementation = QuarantineView.class)))
  public QuarantineView quarantine(
      @PathParam("portfolio") PortfolioCode code,
      @PathParam("batch_id") UUID id,
      @Parameter(description = "next_cursor of the last page.") @QueryParam("cursor") String cursor,
      @Parameter(description = "How many at most, 1 to 500.")
          @QueryParam("limit")
          @DefaultValue("100")
          Integer limit) {
    Portfolio portfolio = desk.portfolio(code);
    intake.batch(portfolio, id);
    String list = "quarantine " + id;
    int size = Limit.of(limit);
    List<IntakeBatch.QuarantinedRow> rows =
        intake.quarantine(portfolio, id, Cursor.position(list, cursor, 0), size);
    return new QuarantineView(
        id,
        rows.stream().map(QuarantineView.Row::of).toList(),
        rows.size() < size ? null : Cursor.at(list, rows.get(size - 1).line()));
  }

  private static void mustBeUtf8(MediaType type) {
    String charset = type.getParameters().get("charset");
    if (charset != null && !charset.equalsIgnoreCase("utf-8")) {
      throw RequestRefused.malformed(
          "CHARSET_INVALID", "Content-Type", charset, "Send the file in UTF-8.");
    }
  }
}
