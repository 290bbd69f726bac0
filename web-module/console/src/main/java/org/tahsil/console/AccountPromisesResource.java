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
import java.util.function.Consumer;
import org.tahsil.account.Portfolio;
import org.tahsil.arrangement.Arrangements;
import org.tahsil.arrangement.NewArrangement;
import org.tahsil.console.page.Paths;
import org.tahsil.console.view.PromiseForm;
import org.tahsil.delinquency.Position;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.PortfolioCode;
import org.tahsil.shared.outcome.RefusedException;

/** Promises of an account: taken, cancelled, rescheduled. */
@Path("portfolios/{code}/accounts/{ref}/promises")
@RequestScoped
public class AccountPromisesResource {
  private static final int LONGEST_REASON = 300;

  @Inject private Visit visit;
  @Inject private AccountDesk desk;
  @Inject private AccountScreen screen;
  @EJB private Arrangements arrangements;

  /** A form that came back with what is wrong stands under the address that it was sent to. */
  @GET
  @RolesAllowed({VIEWER, AGENT, MANAGER, OPERATOR, INTEGRATOR, ADMIN})
  public Response promises(
      @PathParam("code") PortfolioCode code, @PathParam("ref") AccountRef ref) {
    return Response.seeOther(URI.create(Paths.account(code, ref))).build();
  }

  @POST
  @RolesAllowed({AGENT, MANAGER, INTEGRATOR, ADMIN})
  public Response take(@PathParam("code") PortfolioCode code, @PathParam("ref") AccountRef ref) {
    Portfolio portfolio = visit.portfolio(code);
    Position position = desk.position(portfolio, ref, visit.businessDate(portfolio));
    Map<String, String> values = visit.filledIn();
    PromiseForm form = screen.promiseForm(portfolio, position);
    PromiseForm.Reading reading = form.read(values);
    NewArrangement wish = reading.wish();
    if (wish == null) {
      return screen.refusedPromise(portfolio, position, reading.form());
    }
    try {
      arrangements.make(portfolio, ref, wish, visit.user());
    } catch (RefusedException refused) {
      String why = visit.wording().refusal(refused.refusal());
      return screen.refusedPromise(portfolio, position, form.refused(values, why));
    }
    return done(code, ref, "promise_made_done");
  }

  @POST
  @Path("{promise}/cancellation")
  @RolesAllowed({AGENT, MANAGER, INTEGRATOR, ADMIN})
  public Response cancel(
      @PathParam("code") PortfolioCode code,
      @PathParam("ref") AccountRef ref,
      @PathParam("promise") UUID promise) {
    Portfolio portfolio = visit.portfolio(code);
    return act(
        portfolio,
        ref,
        promise,
        "promise_cancelled_done",
        reason -> arrangements.cancel(portfolio, promise, reason, visit.caller()));
  }

  @POST
  @Path("{promise}/rescheduling")
  @RolesAllowed({AGENT, MANAGER, INTEGRATOR, ADMIN})
  public Response reschedule(
      @PathParam("code") PortfolioCode code,
      @PathParam("ref") AccountRef ref,
      @PathParam("promise") UUID promise) {
    Portfolio portfolio = visit.portfolio(code);
    Position position = desk.position(portfolio, ref, visit.businessDate(portfolio));
    NewArrangement wish = screen.promiseForm(portfolio, position).read(visit.filledIn()).wish();
    if (wish == null) {
      return visit.go(
          Paths.account(code, ref), "danger", visit.wording().say("promise_not_complete"));
    }
    return act(
        portfolio,
        ref,
        promise,
        "promise_rescheduled_done",
        reason -> arrangements.reschedule(portfolio, promise, wish, reason, visit.user()));
  }

  private Response act(
      Portfolio portfolio, AccountRef ref, UUID promise, String done, Consumer<String> act) {
    Position position = desk.position(portfolio, ref, visit.businessDate(portfolio));
    if (arrangements.of(portfolio, position.account()).stream()
        .noneMatch(known -> known.id().equals(promise))) {
      throw new NotFoundException();
    }
    String reason = visit.filledIn().getOrDefault("reason", "").strip();
    String path = Paths.account(portfolio.code(), ref);
    if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
      return visit.go(path, "danger", visit.wording().say("promise_reason_missing"));
    }
    try {
      act.accept(reason);
      return visit.go(path, "success", visit.wording().say(done));
    } catch (RefusedException refused) {
      return visit.go(path, "danger", visit.wording().refusal(refused.refusal()));
    }
  }

  private Response done(PortfolioCode code, AccountRef ref, String key) {
    return visit.go(Paths.account(code, ref), "success", visit.wording().say(key));
  }
}
