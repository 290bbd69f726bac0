package org.tahsil.console;

import static org.tahsil.console.view.Rights.ADMIN;
import static org.tahsil.console.view.Rights.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.casework.Staff;
import org.tahsil.casework.Staff.Desk;
import org.tahsil.casework.WorkSettings;
import org.tahsil.console.page.Paths;
import org.tahsil.console.view.LoadPage;
import org.tahsil.console.view.SeatForm;
import org.tahsil.shared.id.PortfolioCode;
import org.tahsil.shared.outcome.RefusedException;

/** Who has how much to do, and who gets whose cases. */
@Path("portfolios/{code}/load")
@RequestScoped
public class LoadResource {
  @Inject private Visit visit;
  @EJB private Staff staff;
  @EJB private WorkSettings settings;

  @GET
  @RolesAllowed({MANAGER, ADMIN})
  public Response load(
      @PathParam("code") PortfolioCode code, @QueryParam("agent") @Nullable String agent) {
    Portfolio portfolio = visit.portfolio(code);
    return visit.page(
        Section.LOAD,
        "load",
        LoadPage.of(
            visit.wording(),
            portfolio,
            new LoadPage.Found(
                staff.load(portfolio),
                staff.gaps(portfolio),
                settings.skills(portfolio).codes(),
                agent == null || agent.isEmpty() ? null : desk(portfolio, agent))));
  }

  /** The agent's desk; of one who has none a blank one. */
  private Desk desk(Portfolio portfolio, String agent) {
    return staff
        .desk(portfolio.tenant(), agent)
        .orElseGet(() -> new Desk(agent, null, List.of(), List.of(), true));
  }

  /** Where an address that was posted to leads when it is opened. */
  @GET
  @Path("seat")
  @RolesAllowed({MANAGER, ADMIN})
  public Response back(@PathParam("code") PortfolioCode code) {
    visit.portfolio(code);
    return Response.seeOther(URI.create(Paths.portfolio(code) + "/load")).build();
  }

  @POST
  @Path("seat")
  @RolesAllowed({MANAGER, ADMIN})
  public Response seat(@PathParam("code") PortfolioCode code) {
    Portfolio portfolio = visit.portfolio(code);
    Desk desk = SeatForm.read(visit.filledIn());
    String here = Paths.portfolio(code) + "/load";
    try {
      staff.seat(portfolio.tenant(), desk);
      return visit.go(here, "success", visit.wording().say("seat_done", desk.user()));
    } catch (RefusedException refused) {
      return visit.go(here, "danger", visit.wording().refusal(refused.refusal()));
    }
  }

  @POST
  @RolesAllowed({MANAGER, ADMIN})
  public Response reassign(@PathParam("code") PortfolioCode code) {
    Portfolio portfolio = visit.portfolio(code);
    Map<String, String> values = visit.filledIn();
    String here = Paths.portfolio(code) + "/load";
    try {
      int moved =
          staff.reassign(
              portfolio,
              new Staff.Reassignment(
                  chosen(values, "from"),
                  List.of(),
                  chosen(values, "to"),
                  null,
                  values.getOrDefault("reason", "")),
              visit.caller());
      return visit.go(here, "success", visit.wording().say("load_moved", moved));
    } catch (RefusedException refused) {
      return visit.go(here, "danger", visit.wording().refusal(refused.refusal()));
    }
  }

  private static @Nullable String chosen(Map<String, String> values, String name) {
    String value = values.getOrDefault(name, "");
    return value.isEmpty() ? null : value;
  }
}
