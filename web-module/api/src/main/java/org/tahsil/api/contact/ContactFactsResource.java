package org.tahsil.api.contact;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.api.web.Desk;
import org.tahsil.contact.CustomerFacts;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.id.PortfolioCode;

/** Opt-outs, consents, wishes and barriers of a customer. */
@Path("v1/portfolios/{portfolio}/customers/{customer_ref}/contact-facts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Contact policy")
public class ContactFactsResource {
  @Inject Desk desk;
  @EJB Portfolios portfolios;
  @EJB CustomerFacts facts;

  @GET
  @RolesAllowed({AGENT, MANAGER, INTEGRATOR, ADMIN})
  @Operation(
      operationId = "listContactFacts",
      summary = "What is known of a customer that bears on contacts, newest first")
  @APIResponse(
      responseCode = "200",
      description = "The newest five hundred",
      content = @Content(schema = @Schema(implementation = ContactFactView.All.class)))
  public ContactFactView.All list(
      @PathParam("portfolio") PortfolioCode code, @PathParam("customer_ref") CustomerRef customer) {
    return new ContactFactView.All(
        customer.value(),
        facts.of(desk.portfolio(code), customer).stream().map(ContactFactView::of).toList());
  }

  @POST
  @RolesAllowed({AGENT, MANAGER, INTEGRATOR, ADMIN})
  @Operation(
      operationId = "tellContactFact",
      summary = "Tells an opt-out, a consent, a wish or a barrier of a customer",
      description =
          "It counts at once for every portfolio of the tenant. Never changed: one that no longer"
              + " stands is told with stands false; of what restricts contacts by managers and"
              + " admins only. The same again is the same.")
  @APIResponse(
      responseCode = "201",
      description = "Known",
      content = @Content(schema = @Schema(implementation = ContactFactView.class)))
  public Response tell(
      @PathParam("portfolio") PortfolioCode code,
      @PathParam("customer_ref") CustomerRef customer,
      ContactFactRequest request) {
    Portfolio portfolio = desk.portfolio(code);
    ContactFactView told =
        ContactFactView.of(
            facts.tell(
                portfolio,
                customer,
                request.fact(portfolios.now(portfolio)),
                new CustomerFacts.Telling(request.source().strip(), desk.user(), mayLift())));
    return Response.status(201).entity(told).build();
  }

  private boolean mayLift() {
    Set<String> roles = desk.caller().roles();
    return roles.contains(MANAGER) || roles.contains(ADMIN);
  }
}
