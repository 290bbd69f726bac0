package org.tahsil.api.casework;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tahsil.account.Portfolio;
import org.tahsil.api.casework.WorkItemView.Undecided;
import org.tahsil.api.web.Cursor;
import org.tahsil.api.web.Desk;
import org.tahsil.api.web.Language;
import org.tahsil.casework.WorkItem;
import org.tahsil.casework.WorkQuery;
import org.tahsil.casework.Worklist;
import org.tahsil.concern.Concerns;
import org.tahsil.shared.id.PortfolioCode;

/** Whom to work next, and why. */
@Path("v1/portfolios/{portfolio}/worklist")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Casework")
public class WorklistResource {
  @Inject Desk desk;
  @EJB Worklist worklist;
  @EJB Concerns concerns;
  @Context HttpHeaders headers;

  @GET
  @RolesAllowed({AGENT, MANAGER, ADMIN})
  @Operation(
      operationId = "getWorklist",
      summary = "Whom to work now, most worthwhile first",
      description =
          "Agreed calls whose time has come stand first, then the expected value of a contact"
              + " decides. Each term is told as a figure and in words.")
  @APIResponse(
      responseCode = "200",
      description = "A page; next_cursor is null at the end",
      content = @Content(schema = @Schema(implementation = WorklistView.class)))
  public WorklistView list(
      @PathParam("portfolio") PortfolioCode code, @BeanParam WorkQueryParams wished) {
    Portfolio portfolio = desk.portfolio(code);
    WorkQuery query = wished.query(portfolio);
    List<WorkItem> page = worklist.list(portfolio, query, desk.user()).items();
    Locale locale = Language.of(headers);
    Undecided undecided = undecided(portfolio, page);
    return new WorklistView(
        portfolio.currency().getCurrencyCode(),
        page.stream().map(item -> WorkItemView.of(item, undecided, locale)).toList(),
        page.size() < query.limit()
            ? null
            : Cursor.at(wished.list(portfolio), page.get(page.size() - 1).place().text()));
  }

  private Undecided undecided(Portfolio portfolio, List<WorkItem> page) {
    return new Undecided(
        concerns.undecided(portfolio, page.stream().map(item -> item.found().customer()).toList()),
        desk.asOf(portfolio, (LocalDate) null));
  }

  @POST
  @Path("next")
  @RolesAllowed({AGENT, MANAGER, ADMIN})
  @Operation(
      operationId = "takeNextCustomer",
      summary = "The next customer, claimed for the caller",
      description =
          "Nobody gets a customer whom somebody works on. The claim ends with an outcome, or by"
              + " itself after 15 minutes.")
  @APIResponse(
      responseCode = "200",
      description = "The customer, or none",
      content = @Content(schema = @Schema(implementation = NextView.class)))
  public NextView next(@PathParam("portfolio") PortfolioCode code, NextRequest wish) {
    Portfolio portfolio = desk.portfolio(code);
    Locale locale = Language.of(headers);
    return new NextView(
        portfolio.currency().getCurrencyCode(),
        worklist
            .next(portfolio, wish.query(portfolio), desk.user())
            .map(item -> WorkItemView.of(item, undecided(portfolio, List.of(item)), locale))
            .orElse(null));
  }
}
