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
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import org.tahsil.account.Portfolio;
import org.tahsil.console.page.Paths;
import org.tahsil.console.text.Wording;
import org.tahsil.console.view.NightLine;
import org.tahsil.console.view.NightPage;
import org.tahsil.console.view.NightsPage;
import org.tahsil.night.Missed;
import org.tahsil.night.Night;
import org.tahsil.night.Nights;
import org.tahsil.shared.id.PortfolioCode;
import org.tahsil.shared.outcome.RefusedException;

/** The nights of a portfolio, live, and the demonstration's button. */
@Path("portfolios/{code}")
@RequestScoped
public class NightsResource {
  private static final int SHOWN = 30;

  @Inject private Visit visit;
  @Inject private NextDay nextDay;
  @EJB private Nights nights;

  @GET
  @Path("nights")
  @RolesAllowed({MANAGER, OPERATOR, INTEGRATOR, ADMIN})
  public Response list(@PathParam("code") PortfolioCode code) {
    Portfolio portfolio = visit.portfolio(code);
    return visit.page(
        Section.NIGHTS,
        "nights",
        NightsPage.of(
            visit.wording(),
            portfolio,
            visit.businessDate(portfolio),
            nights.latest(portfolio, SHOWN),
            visit.rights()));
  }

  @GET
  @Path("nights/{id}")
  @RolesAllowed({VIEWER, AGENT, MANAGER, OPERATOR, INTEGRATOR, ADMIN})
  public Response night(
      @PathParam("code") PortfolioCode code,
      @PathParam("id") UUID id,
      @QueryParam("part") @DefaultValue("") String part) {
    Portfolio portfolio = visit.portfolio(code);
    Night night = find(portfolio, id);
    Wording wording = visit.wording();
    boolean goesOn = night.status() == Night.Status.STARTED || nextDay.awaits(night);
    if (visit.wantsPart() && !goesOn) {
      return visit.anew();
    }
    if ("card".equals(part)) {
      return visit.part("night_card", NightLine.of(wording, portfolio, night, goesOn), null);
    }
    NightPage page =
        NightPage.of(
            wording,
            portfolio,
            new NightPage.Facts(night, nights.setAside(visit.tenant(), id), goesOn),
            visit.rights());
    return "night".equals(part)
        ? visit.part("night_part", page, null)
        : visit.page(Section.NIGHTS, "night", page);
  }

  private Night find(Portfolio portfolio, UUID id) {
    return nights
        .find(visit.tenant(), id)
        .filter(found -> found.portfolio().equals(portfolio.code()))
        .orElseThrow(NotFoundException::new);
  }

  @POST
  @Path("nights/{id}/stop")
  @RolesAllowed({OPERATOR, ADMIN})
  public Response stop(@PathParam("code") PortfolioCode code, @PathParam("id") UUID id) {
    return press(code, id, "night_stops", night -> nights.stop(visit.tenant(), night.id()));
  }

  @POST
  @Path("nights/{id}/continue")
  @RolesAllowed({OPERATOR, ADMIN})
  public Response goOn(@PathParam("code") PortfolioCode code, @PathParam("id") UUID id) {
    Portfolio portfolio = visit.portfolio(code);
    return press(
        code,
        id,
        "night_goes_on",
        night -> nights.start(portfolio, night.businessDate(), Missed.RUN_FIRST, visit.user()));
  }

  @POST
  @Path("nights/{id}/redo")
  @RolesAllowed({OPERATOR, ADMIN})
  public Response redo(@PathParam("code") PortfolioCode code, @PathParam("id") UUID id) {
    return press(code, id, "night_redone", night -> nights.redo(visit.tenant(), night.id()));
  }

  private Response press(PortfolioCode code, UUID id, String done, Consumer<Night> action) {
    String page = Paths.nights(code) + "/" + id;
    try {
      action.accept(find(visit.portfolio(code), id));
      return visit.go(page, "success", visit.wording().say(done));
    } catch (RefusedException refused) {
      return visit.go(page, "danger", visit.wording().refusal(refused.refusal()));
    }
  }

  @POST
  @Path("next-day")
  @RolesAllowed({OPERATOR, ADMIN})
  public Response nextDay(@PathParam("code") PortfolioCode code) {
    Portfolio portfolio = visit.portfolio(code);
    if (!portfolio.isSimulated()) {
      throw new BadRequestException();
    }
    Wording wording = visit.wording();
    LocalDate date = visit.businessDate(portfolio);
    try {
      Night night = nights.start(portfolio, date, Missed.RUN_FIRST, visit.user());
      nextDay.after(night, portfolio, date.plusDays(1));
      return visit.go(
          Paths.nights(code) + "/" + night.id(),
          "success",
          wording.say("next_day_started", wording.figures().date(date)));
    } catch (RefusedException refused) {
      return visit.go(Paths.nights(code), "danger", wording.refusal(refused.refusal()));
    }
  }
}
