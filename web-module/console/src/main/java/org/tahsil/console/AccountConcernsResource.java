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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Account;
import org.tahsil.account.Portfolio;
import org.tahsil.concern.ConcernKind;
import org.tahsil.concern.Concerns;
import org.tahsil.concern.NewConcern;
import org.tahsil.console.page.Paths;
import org.tahsil.console.view.ConcernInput;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.PortfolioCode;
import org.tahsil.shared.outcome.RefusedException;

/** Takes a concern about an account in. */
@Path("portfolios/{code}/accounts/{ref}/concerns")
@RequestScoped
public class AccountConcernsResource {
  @Inject private Visit visit;
  @Inject private AccountDesk desk;
  @EJB private Concerns concerns;

  /** Where the address that was posted to leads when it is opened. */
  @GET
  @RolesAllowed({VIEWER, AGENT, MANAGER, OPERATOR, INTEGRATOR, ADMIN})
  public Response back(@PathParam("code") PortfolioCode code, @PathParam("ref") AccountRef ref) {
    return Response.seeOther(URI.create(Paths.account(code, ref))).build();
  }

  @POST
  @RolesAllowed({AGENT, MANAGER, INTEGRATOR, ADMIN})
  public Response tell(@PathParam("code") PortfolioCode code, @PathParam("ref") AccountRef ref) {
    Portfolio portfolio = visit.portfolio(code);
    Account account = desk.position(portfolio, ref, visit.businessDate(portfolio)).account();
    String here = Paths.account(code, ref) + "#concerns";
    Map<String, String> values = visit.filledIn();
    ConcernKind kind = kind(values.get("choice"));
    if (kind == null) {
      throw new BadRequestException();
    }
    NewConcern wish = ConcernInput.concern(portfolio, account, kind, values);
    if (wish == null) {
      return visit.go(here, "danger", visit.wording().say("concern_amount_unreadable"));
    }
    try {
      var told = concerns.tell(portfolio, wish, visit.caller()).file().concern();
      return visit.go(
          here,
          "success",
          visit
              .wording()
              .say(
                  "concern_told_done",
                  told.id(),
                  told.standing().team(),
                  visit.wording().figures().date(told.standing().decideBy())));
    } catch (RefusedException refused) {
      return visit.go(here, "danger", visit.wording().refusal(refused.refusal()));
    }
  }

  private static @Nullable ConcernKind kind(@Nullable String choice) {
    return Arrays.stream(ConcernKind.values())
        .filter(kind -> choice != null && choice.startsWith(kind.name() + ":"))
        .findFirst()
        .orElse(null);
  }
}
