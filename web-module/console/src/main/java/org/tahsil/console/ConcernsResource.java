package org.tahsil.console;

import static org.tahsil.console.view.Rights.ADMIN;
import static org.tahsil.console.view.Rights.AGENT;
import static org.tahsil.console.view.Rights.INTEGRATOR;
import static org.tahsil.console.view.Rights.MANAGER;
import static org.tahsil.console.view.Rights.OPERATOR;
import static org.tahsil.console.view.Rights.VIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.concern.Concern;
import org.tahsil.concern.ConcernKind;
import org.tahsil.concern.ConcernQuery;
import org.tahsil.concern.Concerns;
import org.tahsil.console.view.ConcernsPage;
import org.tahsil.console.view.ConcernsPage.View;
import org.tahsil.shared.id.PortfolioCode;

/** The concerns of a portfolio; what is shown is in the address. */
@Path("portfolios/{code}/concerns")
@RequestScoped
@RolesAllowed({VIEWER, AGENT, MANAGER, OPERATOR, INTEGRATOR, ADMIN})
public class ConcernsResource {
  private static final int ROWS = 25;
  private static final Pattern AFTER =
      Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})_([0-9]{1,18})");

  @Inject private Visit visit;
  @EJB private Concerns concerns;

  @GET
  public Response page(
      @PathParam("code") PortfolioCode code,
      @QueryParam("show") @Nullable String show,
      @QueryParam("kind") @Nullable String kind,
      @QueryParam("after") @Nullable String after) {
    Portfolio portfolio = visit.portfolio(code);
    View view = view(show);
    ConcernKind only = kind(kind);
    List<Concern> found = concerns.list(portfolio, query(view, only, after));
    return visit.page(
        Section.CONCERNS,
        "concerns",
        ConcernsPage.of(
            visit.wording(),
            new ConcernsPage.Content(
                portfolio,
                visit.businessDate(portfolio),
                view,
                only,
                concerns.summary(portfolio, visit.user()),
                found.stream().limit(ROWS).toList(),
                found.size() > ROWS)));
  }

  private ConcernQuery query(View view, @Nullable ConcernKind kind, @Nullable String after) {
    return new ConcernQuery(
        kind,
        null,
        view == View.MINE ? visit.user() : null,
        null,
        null,
        null,
        view != View.ALL,
        view == View.OVERDUE,
        place(after),
        ROWS + 1);
  }

  private static ConcernQuery.@Nullable Place place(@Nullable String after) {
    Matcher form = AFTER.matcher(after == null ? "" : after);
    try {
      return form.matches()
          ? new ConcernQuery.Place(LocalDate.parse(form.group(1)), Long.parseLong(form.group(2)))
          : null;
    } catch (java.time.DateTimeException unreadable) {
      return null;
    }
  }

  private static View view(@Nullable String wished) {
    return Arrays.stream(View.values())
        .filter(view -> view.name().equalsIgnoreCase(wished))
        .findFirst()
        .orElse(View.UNDECIDED);
  }

  private static @Nullable ConcernKind kind(@Nullable String wished) {
    return Arrays.stream(ConcernKind.values())
        .filter(kind -> kind.name().equalsIgnoreCase(wished))
        .findFirst()
        .orElse(null);
  }
}
