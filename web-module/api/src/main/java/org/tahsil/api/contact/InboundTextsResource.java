package org.tahsil.api.contact;

import static org.tahsil.api.Role.ADMIN;
import static org.tahsil.api.Role.INTEGRATOR;

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
import org.tahsil.contact.Replies;
import org.tahsil.shared.id.PortfolioCode;
import org.tahsil.shared.time.RealTime;

/** What customers write back, as gateways hand it in. */
@Path("v1/portfolios/{portfolio}/inbound-texts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Contact policy")
public class InboundTextsResource {
  @Inject Desk desk;
  @EJB Replies replies;

  @POST
  @RolesAllowed({INTEGRATOR, ADMIN})
  @Operation(
      operationId = "takeInboundText",
      summary = "Takes a text that a customer sent by SMS, mail or messenger",
      description =
          "It reaches the timeline of whoever of the tenant has the sender's address. STOP and its"
              + " like count at once, for that address and channel, and are confirmed once; START"
              + " counts where the law lets it. A text of nobody is kept, and its word counts for"
              + " whoever turns out to have the address. The same reference again changes nothing.")
  @APIResponse(
      responseCode = "201",
      description = "Taken",
      content = @Content(schema = @Schema(implementation = InboundTextView.class)))
  public Response take(@PathParam("portfolio") PortfolioCode code, InboundTextRequest request) {
    Replies.Taken taken =
        replies.take(request.text(desk.portfolio(code).tenant(), RealTime.now()), desk.user());
    return Response.status(201)
        .entity(InboundTextView.of(request.reference().strip(), taken))
        .build();
  }
}
