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
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.tahsil.account.Portfolio;
import org.tahsil.concern.HoldsByHand;
import org.tahsil.console.page.Paths;
import org.tahsil.console.view.HoldForm;
import org.tahsil.delinquency.Position;
import org.tahsil.hold.Holds;
import org.tahsil.hold.NewHold;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.PortfolioCode;
import org.tahsil.shared.outcome.RefusedException;

/** What is paused for an account. */
@Path("portfolios/{code}/accounts/{ref}/holds")
@RequestScoped
public class HoldsResource {
  @Inject private Visit visit;
  @Inject private AccountDesk desk;
  @Inject private AccountScreen screen;
  @EJB private Holds holds;
  @EJB private HoldsByHand byHand;

  /** A form that came back with what is wrong stands under the address that it was sent to. */
  @GET
  @RolesAllowed({VIEWER, AGENT, MANAGER, OPERATOR, INTEGRATOR, ADMIN})
  public Response holds(@PathParam("code") PortfolioCode code, @PathParam("ref") AccountRef ref) {
    return Response.seeOther(URI.create(Paths.account(code, ref))).build();
  }

  @POST
  @RolesAllowed({AGENT, MANAGER, INTEGRATOR, ADMIN})
  public Response place(@PathParam("code") PortfolioCode code, @PathParam("ref") AccountRef ref) {
    Portfolio portfolio = visit.portfolio(code);
    Position position = desk.position(portfolio, ref, visit.businessDate(portfolio));
    Map<String, String> values = visit.filledIn();
    HoldForm form = screen.holdForm(portfolio, position);
    HoldForm.Reading reading = form.read(values);
    NewHold wish = reading.wish();
    if (wish == null) {
      return screen.refusedHold(portfolio, position, reading.form());
    }
    try {
      holds.place(portfolio, ref, wish, visit.user());
    } catch (RefusedException refused) {
      String why = visit.wording().refusal(refused.refusal());
      return screen.refusedHold(portfolio, position, form.refused(values, why));
    }
    return done(code, ref, "hold_placed_done");
  }

  /** Ends a hold on the business date: the clock resumes today. */
  @POST
  @Path("{hold}/end")
  @RolesAllowed({AGENT, MANAGER, INTEGRATOR, ADMIN})
  public Response end(
      @PathParam("code") PortfolioCode code,
      @PathParam("ref") AccountRef ref,
      @PathParam("hold") UUID hold) {
    Portfolio portfolio = own(code, ref, hold);
    try {
      byHand.end(portfolio, hold, visit.businessDate(portfolio), visit.caller());
      return done(code, ref, "hold_ended_done");
    } catch (RefusedException refused) {
      return refused(code, ref, refused);
    }
  }

  @POST
  @Path("{hold}/withdrawal")
  @RolesAllowed({MANAGER, ADMIN})
  public Response withdraw(
      @PathParam("code") PortfolioCode code,
      @PathParam("ref") AccountRef ref,
      @PathParam("hold") UUID hold) {
    Portfolio portfolio = own(code, ref, hold);
    try {
      byHand.withdraw(portfolio, hold, visit.caller(), null);
      return done(code, ref, "hold_withdrawn_done");
    } catch (RefusedException refused) {
      return refused(code, ref, refused);
    }
  }

  /** The portfolio, if the hold is one of this account's. */
  private Portfolio own(PortfolioCode code, AccountRef ref, UUID hold) {
    Portfolio portfolio = visit.portfolio(code);
    Position position = desk.position(portfolio, ref, visit.businessDate(portfolio));
    if (holds.of(position.account()).stream().noneMatch(known -> known.id().equals(hold))) {
      throw new NotFoundException();
    }
    return portfolio;
  }

  private Response done(PortfolioCode code, AccountRef ref, String key) {
    return visit.go(Paths.account(code, ref), "success", visit.wording().say(key));
  }

  private Response refused(PortfolioCode code, AccountRef ref, RefusedException refused) {
    return visit.go(Paths.account(code, ref), "danger", visit.wording().refusal(refused.refusal()));
  }
}
