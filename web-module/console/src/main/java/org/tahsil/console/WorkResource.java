package org.tahsil.console;

import static org.tahsil.console.view.Rights.ADMIN;
import static org.tahsil.console.view.Rights.AGENT;
import static org.tahsil.console.view.Rights.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.tahsil.account.Portfolio;
import org.tahsil.casework.WorkItem;
import org.tahsil.casework.WorkSettings;
import org.tahsil.casework.Worklist;
import org.tahsil.concern.Concerns;
import org.tahsil.console.page.Paths;
import org.tahsil.console.view.WorkFilter;
import org.tahsil.console.view.WorkPage;
import org.tahsil.shared.id.PortfolioCode;

/** Whom to work next. */
@Path("portfolios/{code}/work")
@RequestScoped
public class WorkResource {
  @Inject private Visit visit;
  @EJB private Worklist worklist;
  @EJB private Concerns concerns;
  @EJB private WorkSettings settings;
  @Inject private Hands hands;
  @Context private UriInfo uri;

  @GET
  @RolesAllowed({AGENT, MANAGER, ADMIN})
  public Response list(@PathParam("code") PortfolioCode code) {
    Portfolio portfolio = visit.portfolio(code);
    WorkFilter filter = filter();
    WorkPage page =
        WorkPage.of(
            visit.wording(),
            portfolio,
            filter,
            found(portfolio, worklist.list(portfolio, filter.query(portfolio), visit.user())));
    return visit.wantsPart()
        ? visit.part("work_part", page, page.here())
        : visit.page(Section.WORK, "work", page);
  }

  private WorkPage.Found found(Portfolio portfolio, Worklist.Page list) {
    return new WorkPage.Found(
        list,
        concerns.undecided(
            portfolio, WorkPage.shown(list).stream().map(item -> item.found().customer()).toList()),
        settings.skills(portfolio).codes(),
        hands.agents(portfolio),
        visit.businessDate(portfolio));
  }

  /** Where an address that was posted to leads when it is opened. */
  @GET
  @Path("next")
  @RolesAllowed({AGENT, MANAGER, ADMIN})
  public Response back(@PathParam("code") PortfolioCode code) {
    visit.portfolio(code);
    return Response.seeOther(URI.create(Paths.worklist(code))).build();
  }

  /** Claims the next customer and goes to the account that owes most. */
  @POST
  @Path("next")
  @RolesAllowed({AGENT, MANAGER, ADMIN})
  public Response next(@PathParam("code") PortfolioCode code) {
    Portfolio portfolio = visit.portfolio(code);
    Optional<WorkItem> next = worklist.next(portfolio, filter().query(portfolio), visit.user());
    return next.map(
            item ->
                Response.seeOther(URI.create(Paths.account(code, item.found().account()) + "#case"))
                    .build())
        .orElseGet(
            () -> visit.go(Paths.worklist(code), "warning", visit.wording().say("work_nobody")));
  }

  private WorkFilter filter() {
    Map<String, String> query = new HashMap<>();
    uri.getQueryParameters().forEach((name, values) -> query.put(name, values.get(0)));
    return WorkFilter.of(query);
  }
}
