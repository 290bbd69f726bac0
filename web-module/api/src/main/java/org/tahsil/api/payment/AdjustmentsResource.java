package org.tahsil.api.payment;

import static org.tahsil.api.Role.ADMIN;
import static org.tahsil.api.Role.INTEGRATOR;
import static org.tahsil.api.Role.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tahsil.account.Portfolio;
import org.tahsil.api.web.Desk;
import org.tahsil.concern.Adjustments;
import org.tahsil.payment.Ledger;
import org.tahsil.payment.PaymentRow;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.PortfolioCode;

/** What lessens debt without being money; taken back like a payment. */
@Path("v1/portfolios/{portfolio}/accounts/{account_ref}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Payments")
public class AdjustmentsResource {
  @Inject Desk desk;
  @EJB Adjustments adjustments;

  @POST
  @Path("credit-notes")
  @RolesAllowed({MANAGER, INTEGRATOR, ADMIN})
  @Operation(
      operationId = "postCreditNote",
      summary = "Posts a credit note and allocates it like money",
      description =
          "It counts as no payment. The same reference with the same content is once. Managers and"
              + " admins stay within their own authority (403); beyond it, a concern decides.")
  @APIResponse(
      responseCode = "200",
      description = "Was posted before",
      content = @Content(schema = @Schema(implementation = PaymentView.class)))
  @APIResponse(
      responseCode = "201",
      description = "Posted",
      content = @Content(schema = @Schema(implementation = PaymentView.class)))
  public Response credit(
      @PathParam("portfolio") PortfolioCode code,
      @PathParam("account_ref") AccountRef ref,
      CreditNoteRequest request) {
    Portfolio portfolio = desk.portfolio(code);
    return post(portfolio, ref, request.row(portfolio, ref));
  }

  @POST
  @Path("write-offs")
  @RolesAllowed({MANAGER, INTEGRATOR, ADMIN})
  @Operation(
      operationId = "postWriteOff",
      summary = "Gives debt up, the oldest due first",
      description =
          "It counts as no payment. The same reference with the same content is once. Managers and"
              + " admins stay within their own authority (403); beyond it, a concern decides.")
  @APIResponse(
      responseCode = "200",
      description = "Was posted before",
      content = @Content(schema = @Schema(implementation = PaymentView.class)))
  @APIResponse(
      responseCode = "201",
      description = "Posted",
      content = @Content(schema = @Schema(implementation = PaymentView.class)))
  public Response writeOff(
      @PathParam("portfolio") PortfolioCode code,
      @PathParam("account_ref") AccountRef ref,
      WriteOffRequest request) {
    Portfolio portfolio = desk.portfolio(code);
    return post(portfolio, ref, request.row(portfolio, ref));
  }

  private Response post(Portfolio portfolio, AccountRef ref, PaymentRow row) {
    desk.account(portfolio, ref);
    Ledger.Posting posting = adjustments.post(portfolio, row, desk.caller());
    return Response.status(posting.isNew() ? 201 : 200).entity(PaymentView.of(posting)).build();
  }
}
