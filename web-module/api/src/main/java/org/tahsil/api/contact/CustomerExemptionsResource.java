package org.tahsil.api.contact;

import static org.tahsil.api.Role.ADMIN;
import static org.tahsil.api.Role.AGENT;
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
import org.tahsil.api.web.Desk;
import org.tahsil.api.web.Version;
import org.tahsil.contact.Exemptions;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.id.PortfolioCode;

/** House rules to be set aside for a customer. */
@Path("v1/portfolios/{portfolio}/customers/{customer_ref}/contact-exemptions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Contact policy")
public class CustomerExemptionsResource {
  @Inject Desk desk;
  @EJB Exemptions exemptions;

  @POST
  @RolesAllowed({AGENT, MANAGER, ADMIN})
  @Operation(
      operationId = "askForContactExemption",
      summary = "Asks a second person to set a house rule aside for a customer",
      description =
          "Until somebody else agrees the rule counts. Then it warns and does not stop, until the"
              + " day named. 422 for a law, a rule that only warns and a day out of range. The same"
              + " again is the one that stands; with another day, reason or asker 409.")
  @APIResponse(
      responseCode = "201",
      description = "Asked for, with its version as ETag",
      content = @Content(schema = @Schema(implementation = ContactExemptionView.class)))
  public Response ask(
      @PathParam("portfolio") PortfolioCode code,
      @PathParam("customer_ref") CustomerRef customer,
      ContactExemptionRequest request) {
    ContactExemptionView view =
        ContactExemptionView.of(
            exemptions.ask(desk.portfolio(code), request.wish(customer), desk.caller()));
    return Response.status(201).entity(view).tag(Version.of(view)).build();
  }
}
