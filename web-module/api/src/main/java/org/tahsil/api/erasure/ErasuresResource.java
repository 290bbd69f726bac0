package org.tahsil.api.erasure;

import static org.tahsil.api.Role.ADMIN;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tahsil.account.Portfolio;
import org.tahsil.api.web.Desk;
import org.tahsil.erasure.Erasures;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.id.PortfolioCode;

/** Erases what the timeline tells about a person. */
@Path("v1/portfolios/{portfolio}/customers/{customer_ref}/erasure")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Audit")
public class ErasuresResource {
  @Inject Desk desk;
  @EJB Erasures erasures;

  @POST
  @RolesAllowed(ADMIN)
  @Operation(
      operationId = "eraseWords",
      summary = "Makes the words about a customer on timelines unreadable, for good",
      description =
          "Entries and their seals stay. 409 while a case, concern or hold is open, or before the"
              + " time of keeping has passed, telling until when.")
  @APIResponse(
      responseCode = "200",
      description = "Whether anything was erased; once more changes nothing",
      content = @Content(schema = @Schema(implementation = ErasureView.class)))
  public ErasureView erase(
      @PathParam("portfolio") PortfolioCode code,
      @PathParam("customer_ref") CustomerRef customer,
      ErasureRequest request) {
    Portfolio portfolio = desk.portfolio(code);
    return new ErasureView(
        customer.value(), erasures.eraseWords(portfolio, customer, desk.user(), request.reason()));
  }
}
