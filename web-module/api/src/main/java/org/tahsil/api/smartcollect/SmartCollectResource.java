package org.tahsil.api.smartcollect;

import static org.tahsil.api.Role.ADMIN;
import static org.tahsil.api.Role.INTEGRATOR;
import static org.tahsil.api.Role.OPERATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tahsil.api.problem.RequestRefused;
import org.tahsil.api.web.Desk;
import org.tahsil.api.web.Language;
import org.tahsil.api.web.Read;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.id.PortfolioCode;
import org.tahsil.smartcollect.SmartCollect;
import org.tahsil.smartcollect.SmartCollectDocument;

/** The three calls of Smart Collect; their documents carry plain numbers. */
@Path("smart-collect")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Smart Collect", description = "When a customer's debit is most likely to succeed")
public class SmartCollectResource {
  @Inject Desk desk;
  @EJB SmartCollect smartCollect;
  @Context HttpHeaders headers;

  @GET
  @RolesAllowed({INTEGRATOR, OPERATOR, ADMIN})
  @Operation(
      operationId = "getSmartCollect",
      summary = "A customer's collections, habits, recommendations and risk signals")
  @APIResponse(
      responseCode = "200",
      description = "Computed now on the portfolio's clock",
      content = @Content(schema = @Schema(ref = "SmartCollectDocument")))
  public SmartCollectDocument document(
      @Parameter(
              description = "The customer's reference.",
              required = true,
              example = "CUST_MSM_00001")
          @QueryParam("customer_id")
          @Nullable String customerId,
      @Parameter(description = "Decides if the customer's loans lie in several.", example = "MSM")
          @QueryParam("portfolio")
          @Nullable PortfolioCode portfolio) {
    if (customerId == null) {
      throw RequestRefused.malformed(
          "FIELD_MISSING", "customer_id", null, "Name the customer in the query.");
    }
    return smartCollect.document(inquiry(customerId, portfolio));
  }

  @POST
  @Path("reschedule")
  @RolesAllowed({INTEGRATOR, OPERATOR, ADMIN})
  @Operation(operationId = "rescheduleCollection", summary = "Moves a collection to another date")
  @APIResponse(
      responseCode = "200",
      description = "Moved",
      content = @Content(schema = @Schema(ref = "Rescheduled")))
  public SmartCollect.Rescheduled reschedule(RescheduleRequest request) {
    return smartCollect.reschedule(
        inquiry(request.customerId(), code(request.portfolio())),
        request.collectionId(),
        Read.date("new_date", request.newDate()));
  }

  @POST
  @Path("attempt")
  @RolesAllowed({INTEGRATOR, OPERATOR, ADMIN})
  @Operation(
      operationId = "attemptCollection",
      summary = "Debits a collection now",
      description = "At most once: a collected or pending collection is a conflict.")
  @APIResponse(
      responseCode = "200",
      description = "SUCCESS, FAILED or PENDING",
      content = @Content(schema = @Schema(ref = "Attempted")))
  public SmartCollect.Attempted attempt(AttemptRequest request) {
    return smartCollect.attempt(
        inquiry(request.customerId(), code(request.portfolio())),
        request.collectionId(),
        request.method());
  }

  private SmartCollect.Inquiry inquiry(String customerId, @Nullable PortfolioCode portfolio) {
    return new SmartCollect.Inquiry(
        desk.tenant(),
        Read.reference("customer_id", customerId, CustomerRef::new),
        portfolio,
        Language.of(headers));
  }

  private static @Nullable PortfolioCode code(@Nullable String portfolio) {
    return portfolio == null ? null : Read.reference("portfolio", portfolio, PortfolioCode::new);
  }
}
