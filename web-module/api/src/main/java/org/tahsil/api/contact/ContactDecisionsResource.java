package org.tahsil.api.contact;

import static org.tahsil.api.Role.ADMIN;
import static org.tahsil.api.Role.AGENT;
import static org.tahsil.api.Role.INTEGRATOR;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.api.problem.Problem;
import org.tahsil.api.web.Cursor;
import org.tahsil.api.web.Desk;
import org.tahsil.contact.ContactDecision;
import org.tahsil.contact.ContactRequest;
import org.tahsil.contact.Contacts;
import org.tahsil.contact.DecisionQuery;
import org.tahsil.contact.DecisionWish;
import org.tahsil.shared.id.PortfolioCode;

/** Whether customers may be contacted. */
@Path("v1/portfolios/{portfolio}/contact-decisions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(
    name = "Contact policy",
    description = "Whether a customer may be contacted, with every rule, its clause and figures")
public class ContactDecisionsResource {
  @Inject Desk desk;
  @EJB Portfolios portfolios;
  @EJB Contacts contacts;

  @POST
  @RolesAllowed({AGENT, MANAGER, INTEGRATOR, ADMIN})
  @Operation(
      operationId = "decideOnContact",
      summary = "Decides whether a contact may be made",
      description =
          "What would be decided is answered and not kept, unless record is true. A reference that"
              + " was decided on before at the same stage gives that decision; with another contact"
              + " 409. What is kept is about now: 422 for an instant further than five minutes away"
              + " and for references that begin with SYSTEM:.")
  @APIResponse(
      responseCode = "200",
      description = "The verdict with every rule looked at",
      content = @Content(schema = @Schema(implementation = ContactDecisionView.class)))
  public ContactDecisionView decide(
      @PathParam("portfolio") PortfolioCode code, ContactDecisionRequest request) {
    Portfolio portfolio = desk.portfolio(code);
    ContactRequest wish = request.wish(portfolios.now(portfolio));
    return request.isKept()
        ? ContactDecisionView.of(
            contacts.keep(
                portfolio,
                new DecisionWish(wish, request.decisionStage(), request.at() == null),
                desk.user()))
        : ContactDecisionView.of(contacts.whatIf(portfolio, wish));
  }

  @GET
  @RolesAllowed({AGENT, MANAGER, ADMIN})
  @Operation(operationId = "listContactDecisions", summary = "Decisions on contacts, newest first")
  @APIResponse(
      responseCode = "200",
      description = "A page; next_cursor is null at the end",
      content = @Content(schema = @Schema(implementation = ContactDecisionList.class)))
  public ContactDecisionList list(
      @PathParam("portfolio") PortfolioCode code, @BeanParam ContactDecisionsQuery wished) {
    Portfolio portfolio = desk.portfolio(code);
    DecisionQuery query = wished.query(code);
    List<ContactDecision> page = contacts.list(portfolio, query);
    return new ContactDecisionList(
        page.stream().map(ContactDecisionView::brief).toList(),
        page.size() < query.limit()
            ? null
            : Cursor.at(wished.list(code), page.get(page.size() - 1).key()));
  }

  @GET
  @Path("{contact_decision_id}")
  @RolesAllowed({AGENT, MANAGER, ADMIN})
  @Operation(operationId = "getContactDecision", summary = "A decision on a contact with its proof")
  @APIResponse(
      responseCode = "200",
      description = "The decision with all its facts and findings",
      content = @Content(schema = @Schema(implementation = ContactDecisionView.class)))
  public ContactDecisionView get(
      @PathParam("portfolio") PortfolioCode code, @PathParam("contact_decision_id") UUID id) {
    return ContactDecisionView.of(contacts.get(desk.portfolio(code), id));
  }

  @POST
  @Path("{contact_decision_id}/replay")
  @RolesAllowed({MANAGER, ADMIN})
  @Operation(
      operationId = "replayContactDecision",
      summary = "Makes a decision anew from its own facts and packs and compares",
      description =
          "Changes nothing. What was edited in the database is named; 410 where the facts were"
              + " purged, with the reason.")
  @APIResponse(
      responseCode = "200",
      description = "Whether it is the same, and what is not",
      content = @Content(schema = @Schema(implementation = ReplayView.class)))
  @APIResponse(
      responseCode = "410",
      description = "Its facts were purged; says why",
      content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(ref = "Problem")))
  public Response replay(
      @PathParam("portfolio") PortfolioCode code, @PathParam("contact_decision_id") UUID id) {
    return Response.ok(ReplayView.of(contacts.replay(desk.portfolio(code), id))).build();
  }
}
