package org.tahsil.api.contact;

import static org.tahsil.api.Role.ADMIN;
import static org.tahsil.api.Role.AGENT;
import static org.tahsil.api.Role.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tahsil.account.Portfolio;
import org.tahsil.api.web.Cursor;
import org.tahsil.api.web.Desk;
import org.tahsil.api.web.Version;
import org.tahsil.contact.Exemption;
import org.tahsil.contact.ExemptionQuery;
import org.tahsil.contact.Exemptions;
import org.tahsil.shared.id.PortfolioCode;

/** House rules that are, were or are to be set aside. */
@Path("v1/portfolios/{portfolio}/contact-exemptions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Contact policy")
public class ContactExemptionsResource {
  @Inject Desk desk;
  @EJB Exemptions exemptions;

  @GET
  @RolesAllowed({AGENT, MANAGER, ADMIN})
  @Operation(
      operationId = "listContactExemptions",
      summary = "House rules set aside for customers, newest first")
  @APIResponse(
      responseCode = "200",
      description = "A page; next_cursor is null at the end",
      content = @Content(schema = @Schema(implementation = ContactExemptionView.Page.class)))
  public ContactExemptionView.Page list(
      @PathParam("portfolio") PortfolioCode code, @BeanParam ContactExemptionsQuery wished) {
    Portfolio portfolio = desk.portfolio(code);
    ExemptionQuery query = wished.query(code);
    List<Exemption> page = exemptions.list(portfolio, query);
    return new ContactExemptionView.Page(
        page.stream().map(ContactExemptionView::of).toList(),
        page.size() < query.limit()
            ? null
            : Cursor.at(wished.list(code), page.get(page.size() - 1).key()));
  }

  @GET
  @Path("{exemption_id}")
  @RolesAllowed({AGENT, MANAGER, ADMIN})
  @Operation(operationId = "getContactExemption", summary = "A house rule set aside")
  @APIResponse(
      responseCode = "200",
      description = "The exemption, with its version as ETag",
      content = @Content(schema = @Schema(implementation = ContactExemptionView.class)))
  public Response get(
      @PathParam("portfolio") PortfolioCode code,
      @PathParam("exemption_id") UUID id,
      @Context Request request) {
    return Version.fresh(request, view(code, id));
  }

  @POST
  @Path("{exemption_id}/end")
  @RolesAllowed({AGENT, MANAGER, ADMIN})
  @Operation(
      operationId = "endContactExemption",
      summary = "Lets a house rule count again at once",
      description =
          "One that waits is withdrawn with its question. The same again is the same. Agents end"
              + " what they asked for. If-Match guards against a race.")
  @APIResponse(
      responseCode = "200",
      description = "The exemption, with its version as ETag",
      content = @Content(schema = @Schema(implementation = ContactExemptionView.class)))
  public Response end(
      @PathParam("portfolio") PortfolioCode code,
      @PathParam("exemption_id") UUID id,
      ContactExemptionEndRequest wish,
      @Context Request request) {
    Version.mustMatch(request, view(code, id));
    ContactExemptionView view =
        ContactExemptionView.of(
            exemptions.end(desk.portfolio(code), id, wish.reason(), desk.caller()));
    return Response.ok(view).tag(Version.of(view)).build();
  }

  private ContactExemptionView view(PortfolioCode code, UUID id) {
    return ContactExemptionView.of(exemptions.get(desk.portfolio(code), id));
  }
}
