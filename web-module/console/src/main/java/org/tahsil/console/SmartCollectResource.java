package org.tahsil.console;

import static org.tahsil.console.view.Rights.ADMIN;
import static org.tahsil.console.view.Rights.INTEGRATOR;
import static org.tahsil.console.view.Rights.OPERATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.tahsil.account.Account;
import org.tahsil.account.Books;
import org.tahsil.account.Portfolio;
import org.tahsil.console.page.Paths;
import org.tahsil.console.text.Wording;
import org.tahsil.console.view.SmartCollectPage;
import org.tahsil.manual.ManualOverride;
import org.tahsil.manual.Overrides;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.id.PortfolioCode;
import org.tahsil.shared.outcome.RefusedException;
import org.tahsil.smartcollect.SmartCollect;

/** A customer's Smart Collect, and its two actions. */
@Path("portfolios/{code}/customers/{customer}/smart-collect")
@RequestScoped
@RolesAllowed({INTEGRATOR, OPERATOR, ADMIN})
public class SmartCollectResource {
  @Inject private Visit visit;
  @EJB private SmartCollect smartCollect;
  @EJB private Books books;
  @EJB private Overrides overrides;

  @GET
  public Response page(
      @PathParam("code") PortfolioCode code, @PathParam("customer") CustomerRef customer) {
    Portfolio portfolio = visit.portfolio(code);
    List<Account> accounts = books.accountsOf(visit.tenant(), customer);
    return visit.page(
        Section.ACCOUNTS,
        "smart_collect",
        SmartCollectPage.of(
                visit.wording(),
                portfolio,
                books.customer(visit.tenant(), customer).orElseThrow(NotFoundException::new),
                accounts,
                smartCollect.document(inquiry(code, customer)))
            .with(visit.wording(), manual(portfolio, accounts), visit.businessDate(portfolio)));
  }

  private List<ManualOverride> manual(Portfolio portfolio, List<Account> accounts) {
    return accounts.stream()
        .filter(account -> account.portfolio().equals(portfolio.id()))
        .flatMap(account -> overrides.of(portfolio, account).stream())
        .toList();
  }

  @POST
  @Path("collections/{id}/reschedule")
  public Response reschedule(
      @PathParam("code") PortfolioCode code,
      @PathParam("customer") CustomerRef customer,
      @PathParam("id") String id,
      @FormParam("new_date") @DefaultValue("") String wished) {
    visit.portfolio(code);
    String path = Paths.smartCollect(code, customer);
    Wording wording = visit.wording();
    try {
      LocalDate date = LocalDate.parse(wished);
      smartCollect.reschedule(inquiry(code, customer), id, date);
      return visit.go(
          path, "success", wording.say("reschedule_done", wording.figures().date(date)));
    } catch (RefusedException refused) {
      return visit.go(path, "danger", wording.refusal(refused.refusal()));
    } catch (DateTimeParseException unreadable) {
      return visit.go(path, "danger", wording.say("pay_missing"));
    }
  }

  @POST
  @Path("collections/{id}/attempt")
  public Response attempt(
      @PathParam("code") PortfolioCode code,
      @PathParam("customer") CustomerRef customer,
      @PathParam("id") String id,
      @FormParam("method") @DefaultValue("") String method) {
    Portfolio portfolio = visit.portfolio(code);
    String path = Paths.smartCollect(code, customer);
    Wording wording = visit.wording();
    try {
      SmartCollect.Attempted attempted = smartCollect.attempt(inquiry(code, customer), id, method);
      return visit.go(
          path,
          "FAILED".equals(attempted.status()) ? "warning" : "success",
          wording.say(
              "attempt_done_" + attempted.status(),
              wording.figures().money(attempted.emiAmount(), portfolio.currency()),
              String.valueOf(attempted.returnCode())));
    } catch (RefusedException refused) {
      return visit.go(path, "danger", wording.refusal(refused.refusal()));
    }
  }

  private SmartCollect.Inquiry inquiry(PortfolioCode code, CustomerRef customer) {
    return new SmartCollect.Inquiry(
        visit.tenant(), customer, code, visit.wording().language().locale());
  }
}
