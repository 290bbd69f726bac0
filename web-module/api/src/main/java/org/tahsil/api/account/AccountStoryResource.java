package org.tahsil.api.account;

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
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Account;
import org.tahsil.account.Portfolio;
import org.tahsil.api.problem.RequestRefused;
import org.tahsil.api.web.Cursor;
import org.tahsil.api.web.Desk;
import org.tahsil.api.web.Language;
import org.tahsil.api.web.Limit;
import org.tahsil.audit.Timeline;
import org.tahsil.audit.TimelineSentences;
import org.tahsil.delinquency.Delinquency;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.PortfolioCode;
import org.tahsil.shared.outcome.Refusal;

/** Why an account is as late as it is, and what happened to it. */
@Path("v1/portfolios/{portfolio}/accounts/{account_ref}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
public class AccountStoryResource {
  @Inject Desk desk;
  @EJB Delinquency delinquency;
  @EJB Timeline timeline;

  @GET
  @Path("explanation")
  @RolesAllowed({VIEWER, AGENT, MANAGER, OPERATOR, INTEGRATOR, ADMIN})
  @Operation(
      operationId = "explainAccount",
      summary = "Why an account has its days past due",
      description = "By the reference calculator, from items, postings and holds alone.")
  @APIResponse(
      responseCode = "200",
      description = "Reasons with their facts and sentences",
      content = @Content(schema = @Schema(implementation = ExplanationView.class)))
  public ExplanationView explanation(
      @PathParam("portfolio") PortfolioCode code,
      @PathParam("account_ref") AccountRef ref,
      @Parameter(description = "End of this date; default: the business date.") @QueryParam("as_of")
          @Nullable LocalDate asOf,
      @Parameter(description = "By what was known then; default: what is known now.")
          @QueryParam("known_on")
          @Nullable LocalDate knownOn,
      @Context HttpHeaders headers) {
    Portfolio portfolio = desk.portfolio(code);
    return delinquency
        .explain(portfolio, ref, desk.asOf(portfolio, asOf, knownOn))
        .map(why -> ExplanationView.of(ref.value(), why, Language.of(headers)))
        .orElseThrow(() -> new RequestRefused(Refusal.unknown("account_ref", ref.value())));
  }

  @GET
  @Path("timeline")
  @RolesAllowed({VIEWER, AGENT, MANAGER, OPERATOR, INTEGRATOR, ADMIN})
  @Operation(operationId = "getTimeline", summary = "What happened to an account, newest first")
  @APIResponse(
      responseCode = "200",
      description = "A page; next_cursor is null at the end",
      content = @Content(schema = @Schema(implementation = TimelineView.class)))
  public TimelineView timeline(
      @PathParam("portfolio") PortfolioCode code,
      @PathParam("account_ref") AccountRef ref,
      @Parameter(description = "next_cursor of the last page.") @QueryParam("cursor")
          @Nullable String cursor,
      @Parameter(description = "How many at most, 1 to 200.")
          @QueryParam("limit")
          @DefaultValue("50")
          Integer limit,
      @Context HttpHeaders headers) {
    Account account = desk.account(desk.portfolio(code), ref);
    String list = "timeline %s %s".formatted(code, ref);
    long before = Cursor.position(list, cursor, -1);
    Timeline.Page page =
        timeline.page(
            account.id(), account.customerId(), before < 0 ? null : before, Limit.of(limit, 200));
    TimelineSentences sentences = TimelineSentences.in(Language.of(headers));
    Long next = page.next();
    return new TimelineView(
        ref.value(),
        page.entries().stream().map(entry -> TimelineView.Entry.of(entry, sentences)).toList(),
        next == null ? null : Cursor.at(list, next));
  }
}
