package org.tahsil.api.payment;

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
import org.tahsil.account.Account;
import org.tahsil.account.Portfolio;
import org.tahsil.api.web.Desk;
import org.tahsil.payment.Ledger;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.PaymentRef;
import org.tahsil.shared.id.PortfolioCode;

/** Money that came, and money that was taken back. */
@Path("v1/portfolios/{portfolio}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Payments", description = "Money that came, and money that was taken back")
public class PaymentsResource {
  @Inject Desk desk;
  @EJB Ledger ledger;

  @GET
  @Path("accounts/{account_ref}/payments")
  @RolesAllowed({VIEWER, AGENT, MANAGER, OPERATOR, INTEGRATOR, ADMIN})
  @Operation(
      operationId = "listPayments",
      summary = "What was posted to an account, newest first",
      description = "Payments, credit notes, write-offs and what took them back.")
  @APIResponse(
      responseCode = "200",
      description = "All of them",
      content = @Content(schema = @Schema(implementation = PaymentList.class)))
  public PaymentList list(
      @PathParam("portfolio") PortfolioCode code, @PathParam("account_ref") AccountRef ref) {
    Portfolio portfolio = desk.portfolio(code);
    Account account = desk.account(portfolio, ref);
    return new PaymentList(
        ref.value(),
        portfolio.currency().getCurrencyCode(),
        ledger.postings(account.id()).stream().map(PaymentView::of).toList());
  }

  @POST
  @Path("accounts/{account_ref}/payments")
  @RolesAllowed({AGENT, MANAGER, INTEGRATOR, ADMIN})
  @Operation(
      operationId = "postPayment",
      summary = "Posts a payment and allocates it",
      description = "The same reference with the same content changes nothing.")
  @APIResponse(
      responseCode = "200",
      description = "Was posted before",
      content = @Content(schema = @Schema(implementation = PaymentView.class)))
  @APIResponse(
      responseCode = "201",
      description = "Posted",
      content = @Content(schema = @Schema(implementation = PaymentView.class)))
  public Response post(
      @PathParam("portfolio") PortfolioCode code,
      @PathParam("account_ref") AccountRef ref,
      PaymentRequest request) {
    Portfolio portfolio = desk.portfolio(code);
    desk.account(portfolio, ref);
    Ledger.Posting posting = ledger.post(portfolio, request.row(portfolio, ref), desk.user());
    return Response.status(posting.isNew() ? 201 : 200).entity(PaymentView.of(posting)).build();
  }

  @POST
  @Path("payments/{payment_ref: .+}/reversal")
  @RolesAllowed({MANAGER, INTEGRATOR, ADMIN})
  @Operation(
      operationId = "reversePayment",
      summary = "Takes a payment, credit note or write-off back as if it had never been",
      description =
          "What was paid since its value date is allocated anew. Twice is once. A payment that a"
              + " bank returned carries the bank's return_code. A slash in the reference is"
              + " written as it is.")
  @APIResponse(
      responseCode = "200",
      description = "The payment, reversed",
      content = @Content(schema = @Schema(implementation = PaymentView.class)))
  public PaymentView reverse(
      @PathParam("portfolio") PortfolioCode code,
      @PathParam("payment_ref") PaymentRef ref,
      ReversalRequest request) {
    return PaymentView.of(
        ledger.reverse(desk.portfolio(code), ref, request.reversal(), desk.user()));
  }
}
