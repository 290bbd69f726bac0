package org.tahsil.api.assist;

import static org.tahsil.api.Role.ADMIN;
import static org.tahsil.api.Role.AGENT;
import static org.tahsil.api.Role.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tahsil.api.problem.RequestRefused;
import org.tahsil.api.web.Desk;
import org.tahsil.api.web.Language;
import org.tahsil.assist.Assist;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.PortfolioCode;
import org.tahsil.shared.outcome.Refusal;

/** The briefing before a contact. */
@Path("v1/portfolios/{portfolio}/accounts/{account_ref}/assist")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
public class AssistResource {
  @Inject Desk desk;
  @EJB Assist assist;

  @GET
  @RolesAllowed({AGENT, MANAGER, ADMIN})
  @Operation(
      operationId = "getAssist",
      summary = "What an agent should know before speaking about an account",
      description =
          "Facts of the product as of the business date, each with where it comes from: what may"
              + " not be done now, what happened, risk, earlier answers, offers within policy and"
              + " likelihood.")
  @APIResponse(
      responseCode = "200",
      description = "Statements by topic",
      content = @Content(schema = @Schema(implementation = BriefingView.class)))
  public BriefingView assist(
      @PathParam("portfolio") PortfolioCode code,
      @PathParam("account_ref") AccountRef ref,
      @Context HttpHeaders headers) {
    return assist
        .brief(desk.portfolio(code), ref, desk.caller())
        .map(briefing -> BriefingView.of(briefing, Language.of(headers)))
        .orElseThrow(() -> new RequestRefused(Refusal.unknown("account_ref", ref.value())));
  }
}
