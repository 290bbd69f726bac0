package org.tahsil.api.affordability;

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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tahsil.account.Portfolio;
import org.tahsil.api.web.Desk;
import org.tahsil.api.web.Read;
import org.tahsil.bankdata.BankConsents;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.id.PortfolioCode;
import org.tahsil.shared.id.Reference;

/** Consents of customers that their bank data are read. */
@Path("v1/portfolios/{portfolio}/customers/{customer_ref}/bank-consents")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Affordability")
public class BankConsentsResource {
  @Inject Desk desk;
  @EJB BankConsents consents;

  @GET
  @RolesAllowed({AGENT, MANAGER, INTEGRATOR, ADMIN})
  @Operation(
      operationId = "listBankConsents",
      summary = "A customer's consents to read bank data, newest first")
  @APIResponse(
      responseCode = "200",
      description = "All of them",
      content = @Content(schema = @Schema(implementation = BankConsentView.All.class)))
  public BankConsentView.All list(
      @PathParam("portfolio") PortfolioCode code, @PathParam("customer_ref") CustomerRef customer) {
    Portfolio portfolio = desk.portfolio(code);
    return new BankConsentView.All(
        customer.value(),
        consents.of(portfolio, customer).stream().map(BankConsentView::of).toList());
  }

  @PUT
  @Path("{consent_ref}")
  @RolesAllowed({AGENT, MANAGER, INTEGRATOR, ADMIN})
  @Operation(
      operationId = "recordBankConsent",
      summary = "Records a consent; the same again changes nothing, with other days 409")
  @APIResponse(
      responseCode = "200",
      description = "The consent",
      content = @Content(schema = @Schema(implementation = BankConsentView.class)))
  public BankConsentView take(
      @PathParam("portfolio") PortfolioCode code,
      @PathParam("customer_ref") CustomerRef customer,
      @PathParam("consent_ref") String ref,
      BankConsentRequest request) {
    Portfolio portfolio = desk.portfolio(code);
    String name = Read.reference("consent_ref", ref, BankConsentsResource::named);
    return BankConsentView.of(
        consents.take(portfolio, request.consent(customer, name), desk.user()));
  }

  @POST
  @Path("{consent_ref}/withdrawal")
  @RolesAllowed({AGENT, MANAGER, INTEGRATOR, ADMIN})
  @Operation(
      operationId = "withdrawBankConsent",
      summary = "Withdraws a consent from the business date on; twice is once")
  @APIResponse(
      responseCode = "200",
      description = "The consent",
      content = @Content(schema = @Schema(implementation = BankConsentView.class)))
  public BankConsentView withdraw(
      @PathParam("portfolio") PortfolioCode code,
      @PathParam("customer_ref") CustomerRef customer,
      @PathParam("consent_ref") String ref) {
    return BankConsentView.of(consents.withdraw(desk.portfolio(code), customer, ref, desk.user()));
  }

  private static String named(String text) {
    Reference.check("consent_ref", text);
    return text;
  }
}
