package org.tahsil.console;

import static org.tahsil.console.view.Rights.ADMIN;
import static org.tahsil.console.view.Rights.AGENT;
import static org.tahsil.console.view.Rights.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.tahsil.account.Account;
import org.tahsil.account.Books;
import org.tahsil.account.Portfolio;
import org.tahsil.assist.Assist;
import org.tahsil.assist.Briefing;
import org.tahsil.console.view.AssistPage;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.PortfolioCode;

/** The briefing of an agent before a contact. */
@Path("portfolios/{code}/accounts/{ref}/assist")
@RequestScoped
public class AssistResource {
  @Inject private Visit visit;
  @EJB private Assist assist;
  @EJB private Books books;

  @GET
  @RolesAllowed({AGENT, MANAGER, ADMIN})
  public Response brief(@PathParam("code") PortfolioCode code, @PathParam("ref") AccountRef ref) {
    Portfolio portfolio = visit.portfolio(code);
    Account account = books.account(portfolio, ref).orElseThrow(NotFoundException::new);
    Briefing briefing =
        assist.brief(portfolio, ref, visit.caller()).orElseThrow(NotFoundException::new);
    String customer =
        books
            .customer(portfolio.tenant(), account.facts().customer())
            .map(one -> one.facts().name())
            .orElse("");
    return visit.page(
        Section.ACCOUNTS, "assist", AssistPage.of(visit.wording(), portfolio, customer, briefing));
  }
}
