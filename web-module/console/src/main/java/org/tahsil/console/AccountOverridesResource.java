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
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.approval.ApprovalState;
import org.tahsil.approval.Approvals;
import org.tahsil.console.page.Paths;
import org.tahsil.console.view.OverrideForm;
import org.tahsil.delinquency.Position;
import org.tahsil.manual.ManualOverride;
import org.tahsil.manual.NewOverride;
import org.tahsil.manual.OverrideState;
import org.tahsil.manual.Overrides;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.PortfolioCode;
import org.tahsil.shared.outcome.RefusedException;

/** One account that people take over from automation, and give back. */
@Path("portfolios/{code}/accounts/{ref}/overrides")
@RequestScoped
public class AccountOverridesResource {
  @Inject private Visit visit;
  @Inject private AccountDesk desk;
  @Inject private OverrideDesk overrideDesk;
  @Inject private AccountScreen screen;
  @EJB private Overrides overrides;
  @EJB private Approvals approvals;

  /** A form that came back with what is wrong stands under the address that it was sent to. */
  @GET
  @RolesAllowed({VIEWER, AGENT, MANAGER, OPERATOR, INTEGRATOR, ADMIN})
  public Response overrides(
      @PathParam("code") PortfolioCode code, @PathParam("ref") AccountRef ref) {
    return Response.seeOther(URI.create(Paths.account(code, ref))).build();
  }

  @POST
  @RolesAllowed({AGENT, MANAGER, ADMIN})
  public Response place(@PathParam("code") PortfolioCode code, @PathParam("ref") AccountRef ref) {
    Portfolio portfolio = visit.portfolio(code);
    Position position = desk.position(portfolio, ref, visit.businessDate(portfolio));
    Map<String, String> values = visit.filledIn();
    OverrideForm form = overrideDesk.form(portfolio, position);
    OverrideForm.Reading reading = form.read(values);
    NewOverride wish = reading.wish();
    if (wish == null) {
      return screen.refusedOverride(portfolio, position, reading.form());
    }
    try {
      ManualOverride placed = overrides.place(portfolio, ref, wish, visit.caller());
      return done(
          code,
          ref,
          placed.state() == OverrideState.WAITING ? "override_asked_done" : "override_placed_done");
    } catch (RefusedException refused) {
      String why = visit.wording().refusal(refused.refusal());
      return screen.refusedOverride(portfolio, position, form.refused(values, why));
    }
  }

  /** Automation acts again from the business date on. */
  @POST
  @Path("{override}/end")
  @RolesAllowed({AGENT, MANAGER, ADMIN})
  public Response end(
      @PathParam("code") PortfolioCode code,
      @PathParam("ref") AccountRef ref,
      @PathParam("override") UUID id) {
    return act(
        code,
        ref,
        id,
        "override_ended_done",
        portfolio ->
            overrides.end(portfolio, id, visit.businessDate(portfolio), null, visit.caller()));
  }

  @POST
  @Path("{override}/withdrawal")
  @RolesAllowed({AGENT, MANAGER, ADMIN})
  public Response withdraw(
      @PathParam("code") PortfolioCode code,
      @PathParam("ref") AccountRef ref,
      @PathParam("override") UUID id) {
    return act(
        code,
        ref,
        id,
        "override_withdrawn_done",
        portfolio -> overrides.withdraw(portfolio, id, null, visit.caller()));
  }

  /** The second person agrees. */
  @POST
  @Path("{override}/grant")
  @RolesAllowed({MANAGER, ADMIN})
  public Response grant(
      @PathParam("code") PortfolioCode code,
      @PathParam("ref") AccountRef ref,
      @PathParam("override") UUID id) {
    return act(
        code,
        ref,
        id,
        "override_granted_done",
        portfolio -> decide(portfolio, id, ApprovalState.GRANTED, null));
  }

  /** The second person refuses, and says why. */
  @POST
  @Path("{override}/refusal")
  @RolesAllowed({MANAGER, ADMIN})
  public Response refuse(
      @PathParam("code") PortfolioCode code,
      @PathParam("ref") AccountRef ref,
      @PathParam("override") UUID id) {
    String note = visit.filledIn().getOrDefault("note", "").strip();
    return act(
        code,
        ref,
        id,
        "override_refused_done",
        portfolio -> decide(portfolio, id, ApprovalState.REFUSED, note.isEmpty() ? null : note));
  }

  private void decide(Portfolio portfolio, UUID id, ApprovalState verdict, @Nullable String note) {
    UUID asked =
        overrides
            .find(portfolio, id)
            .map(found -> found.placing().approval())
            .filter(Objects::nonNull)
            .orElseThrow(NotFoundException::new);
    approvals.decide(portfolio, asked, verdict, note, visit.caller());
  }

  /** The portfolio, if the override is one of this account's. */
  private Portfolio own(PortfolioCode code, AccountRef ref, UUID id) {
    Portfolio portfolio = visit.portfolio(code);
    return overrides
        .find(portfolio, id)
        .filter(found -> found.concerned().account().equals(ref))
        .map(found -> portfolio)
        .orElseThrow(NotFoundException::new);
  }

  /** Does something with an override of this account, and says how it went. */
  private Response act(
      PortfolioCode code, AccountRef ref, UUID id, String done, Consumer<Portfolio> act) {
    Portfolio portfolio = own(code, ref, id);
    try {
      act.accept(portfolio);
      return done(code, ref, done);
    } catch (RefusedException refused) {
      String why = visit.wording().refusal(refused.refusal());
      return visit.go(Paths.account(code, ref), "danger", why);
    }
  }

  private Response done(PortfolioCode code, AccountRef ref, String key) {
    return visit.go(Paths.account(code, ref), "success", visit.wording().say(key));
  }
}
