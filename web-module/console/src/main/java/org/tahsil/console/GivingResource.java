package org.tahsil.console;

import static org.tahsil.console.view.Rights.ADMIN;
import static org.tahsil.console.view.Rights.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tahsil.account.Portfolio;
import org.tahsil.casework.Staff;
import org.tahsil.console.page.Paths;
import org.tahsil.console.view.WorkFilter;
import org.tahsil.shared.id.PortfolioCode;
import org.tahsil.shared.outcome.RefusedException;

/** Gives the cases that a leader chose in the worklist to somebody. */
@Path("portfolios/{code}/work")
@RequestScoped
public class GivingResource {
  private static final String GIVING = "giving";

  @Inject private Visit visit;
  @EJB private Staff staff;
  @Context private UriInfo uri;

  /** Where an address that was posted to leads when it is opened. */
  @GET
  @Path(GIVING)
  @RolesAllowed({MANAGER, ADMIN})
  public Response back(@PathParam("code") PortfolioCode code) {
    visit.portfolio(code);
    return Response.seeOther(URI.create(here(code))).build();
  }

  @POST
  @Path(GIVING)
  @RolesAllowed({MANAGER, ADMIN})
  public Response give(@PathParam("code") PortfolioCode code) {
    Portfolio portfolio = visit.portfolio(code);
    List<Long> chosen = visit.allFilledIn("case").stream().map(GivingResource::key).toList();
    if (chosen.isEmpty()) {
      return visit.go(here(code), "danger", visit.wording().say("work_none_picked"));
    }
    Map<String, String> values = visit.filledIn();
    String to = values.getOrDefault("to", "");
    try {
      int moved =
          staff.reassign(
              portfolio,
              new Staff.Reassignment(
                  null,
                  chosen,
                  to.isEmpty() ? null : to,
                  null,
                  values.getOrDefault("reason", "").strip()),
              visit.caller());
      return visit.go(here(code), "success", visit.wording().say("load_moved", moved));
    } catch (RefusedException refused) {
      return visit.go(here(code), "danger", visit.wording().refusal(refused.refusal()));
    }
  }

  private static Long key(String typed) {
    try {
      return Long.valueOf(typed);
    } catch (NumberFormatException nonsense) {
      throw new BadRequestException(nonsense);
    }
  }

  /** The list as it was shown. */
  private String here(PortfolioCode code) {
    Map<String, String> query = new HashMap<>();
    uri.getQueryParameters().forEach((name, values) -> query.put(name, values.get(0)));
    return WorkFilter.of(query).href(Paths.worklist(code));
  }
}
