package org.tahsil.console;

import static org.tahsil.console.view.Rights.ADMIN;
import static org.tahsil.console.view.Rights.AGENT;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.console.page.Paths;
import org.tahsil.console.view.EscalationForm;
import org.tahsil.escalation.EscalationAction;
import org.tahsil.escalation.EscalationState;
import org.tahsil.escalation.EscalationStep;
import org.tahsil.escalation.EscalationWish;
import org.tahsil.escalation.Escalations;
import org.tahsil.escalation.Escalations.Proposal;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.PortfolioCode;
import org.tahsil.shared.outcome.RefusedException;

/** What is done with the steps of the case of an account's customer. */
@Path("portfolios/{code}/escalation/{ref}")
@RequestScoped
@RolesAllowed({AGENT, MANAGER, ADMIN})
public class EscalationResource {
  @Inject private Visit visit;
  @EJB private Escalations escalations;

  /** Where an address that was posted to leads when it is opened. */
  @GET
  @Path("{posted: proposals|acts}")
  public Response back(@PathParam("code") PortfolioCode code, @PathParam("ref") AccountRef ref) {
    return Response.seeOther(URI.create(Paths.account(code, ref))).build();
  }

  @POST
  @Path("proposals")
  public Response propose(
      @PathParam("code") PortfolioCode code,
      @PathParam("ref") AccountRef ref,
      @QueryParam("case") long id) {
    Portfolio portfolio = visit.portfolio(code);
    Map<String, String> values = visit.filledIn();
    EscalationStep step =
        Arrays.stream(EscalationStep.values())
            .filter(one -> one.name().equals(values.get("step")))
            .findFirst()
            .orElseThrow(BadRequestException::new);
    Proposal wish = new Proposal(id, step, text(values, "agency"), text(values, "note"));
    return done(
        code,
        ref,
        () -> {
          escalations.propose(portfolio, wish, visit.caller());
          return visit.wording().say("escalation_done_PROPOSE");
        });
  }

  @POST
  @Path("acts")
  public Response act(
      @PathParam("code") PortfolioCode code,
      @PathParam("ref") AccountRef ref,
      @QueryParam("escalation") long id) {
    Portfolio portfolio = visit.portfolio(code);
    EscalationWish wish =
        EscalationForm.read(visit.filledIn()).orElseThrow(BadRequestException::new);
    return done(
        code,
        ref,
        () -> {
          EscalationAction action = wish.action();
          boolean began =
              !escalations
                  .act(portfolio, id, wish, visit.caller())
                  .state()
                  .equals(EscalationState.PENDING_APPROVAL);
          return visit
              .wording()
              .say(
                  "escalation_done_"
                      + (action == EscalationAction.ASK && began ? "BEGIN" : action.name()));
        });
  }

  private Response done(PortfolioCode code, AccountRef ref, Supplier<String> work) {
    String here = Paths.account(code, ref) + "#escalation";
    try {
      return visit.go(here, "success", work.get());
    } catch (RefusedException refused) {
      return visit.go(here, "danger", visit.wording().refusal(refused.refusal()));
    }
  }

  private static @Nullable String text(Map<String, String> values, String name) {
    String text = values.getOrDefault(name, "").strip();
    return text.isEmpty() ? null : text;
  }
}
