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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.function.Supplier;
import org.tahsil.account.Portfolio;
import org.tahsil.casework.CasePriority;
import org.tahsil.casework.CaseWish;
import org.tahsil.casework.Cases;
import org.tahsil.casework.NewOutcome;
import org.tahsil.casework.Outcomes;
import org.tahsil.console.page.Paths;
import org.tahsil.console.view.CaseActForm;
import org.tahsil.console.view.OutcomeForm;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.PortfolioCode;
import org.tahsil.shared.outcome.RefusedException;

/** What an agent does with the case of an account's customer. */
@Path("portfolios/{code}/casework/{ref}")
@RequestScoped
public class CaseResource {
  @Inject private Visit visit;
  @Inject private AccountDesk desk;
  @EJB private Cases cases;
  @EJB private Outcomes outcomes;

  /** Where an address that was posted to leads when it is opened. */
  @GET
  @Path("{posted: outcomes|acts|case}")
  @RolesAllowed({VIEWER, AGENT, MANAGER, OPERATOR, INTEGRATOR, ADMIN})
  public Response back(@PathParam("code") PortfolioCode code, @PathParam("ref") AccountRef ref) {
    return Response.seeOther(URI.create(Paths.account(code, ref))).build();
  }

  @POST
  @Path("outcomes")
  @RolesAllowed({AGENT, MANAGER, ADMIN})
  public Response tell(@PathParam("code") PortfolioCode code, @PathParam("ref") AccountRef ref) {
    Portfolio portfolio = visit.portfolio(code);
    NewOutcome told =
        OutcomeForm.read(portfolio, ref, visit.filledIn()).orElseThrow(BadRequestException::new);
    return done(
        code,
        ref,
        () -> {
          outcomes.tell(portfolio, told, visit.caller());
          return visit
              .wording()
              .say("outcome_done", visit.wording().code("outcome", told.kind().name()));
        });
  }

  @POST
  @Path("acts")
  @RolesAllowed({AGENT, MANAGER, ADMIN})
  public Response act(
      @PathParam("code") PortfolioCode code,
      @PathParam("ref") AccountRef ref,
      @QueryParam("case") long id) {
    Portfolio portfolio = visit.portfolio(code);
    CaseWish wish =
        CaseActForm.read(visit.filledIn(), portfolio.zone()).orElseThrow(BadRequestException::new);
    return done(
        code,
        ref,
        () -> {
          cases.act(portfolio, id, wish, visit.caller());
          return visit.wording().say("case_done_" + wish.action().name());
        });
  }

  @POST
  @Path("case")
  @RolesAllowed({AGENT, MANAGER, ADMIN})
  public Response open(@PathParam("code") PortfolioCode code, @PathParam("ref") AccountRef ref) {
    Portfolio portfolio = visit.portfolio(code);
    var customer =
        desk.position(portfolio, ref, visit.businessDate(portfolio)).account().facts().customer();
    return done(
        code,
        ref,
        () -> {
          cases.open(
              portfolio,
              customer,
              new Cases.Opening(CasePriority.MEDIUM, visit.user(), null, null),
              visit.caller());
          return visit.wording().say("case_done_OPEN");
        });
  }

  private Response done(PortfolioCode code, AccountRef ref, Supplier<String> work) {
    String here = Paths.account(code, ref) + "#case";
    try {
      return visit.go(here, "success", work.get());
    } catch (RefusedException refused) {
      return visit.go(here, "danger", visit.wording().refusal(refused.refusal()));
    }
  }
}
