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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
import java.util.Map;
import org.tahsil.account.Books;
import org.tahsil.account.Portfolio;
import org.tahsil.console.page.Paths;
import org.tahsil.console.view.AccountFilter;
import org.tahsil.console.view.AccountList;
import org.tahsil.delinquency.Delinquency;
import org.tahsil.shared.id.PortfolioCode;

/** The list of accounts; its whole state is its address. */
@Path("portfolios/{code}/accounts")
@RequestScoped
@RolesAllowed({VIEWER, AGENT, MANAGER, OPERATOR, INTEGRATOR, ADMIN})
public class AccountsResource {
  @Inject private Visit visit;
  @EJB private Delinquency delinquency;
  @EJB private Books books;

  @GET
  public Response list(@PathParam("code") PortfolioCode code, @Context UriInfo uri) {
    Portfolio portfolio = visit.portfolio(code);
    Map<String, String> query = new HashMap<>();
    uri.getQueryParameters().forEach((name, values) -> query.put(name, values.get(0)));
    AccountFilter filter = AccountFilter.of(query);
    AccountList list =
        AccountList.of(
            visit.wording(),
            portfolio,
            filter,
            delinquency.accounts(portfolio, filter.query(visit.businessDate(portfolio))),
            books.products(portfolio));
    return visit.wantsPart()
        ? visit.part("accounts_part", list, filter.href(Paths.accounts(code)))
        : visit.page(Section.ACCOUNTS, "accounts", list);
  }
}
