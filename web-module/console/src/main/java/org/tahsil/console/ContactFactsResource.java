package org.tahsil.console;

import static org.tahsil.console.view.Rights.ADMIN;
import static org.tahsil.console.view.Rights.AGENT;
import static org.tahsil.console.view.Rights.INTEGRATOR;
import static org.tahsil.console.view.Rights.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Account;
import org.tahsil.account.Books;
import org.tahsil.account.Customer;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.console.page.Form;
import org.tahsil.console.page.Paths;
import org.tahsil.console.view.ContactFactForm;
import org.tahsil.console.view.ContactFactsPage;
import org.tahsil.console.view.ExemptionsCard;
import org.tahsil.console.view.Rights;
import org.tahsil.contact.CustomerFact;
import org.tahsil.contact.CustomerFacts;
import org.tahsil.contact.CustomerFacts.Telling;
import org.tahsil.contact.ExemptionQuery;
import org.tahsil.contact.Exemptions;
import org.tahsil.contact.ToldFact;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.id.PortfolioCode;
import org.tahsil.shared.outcome.RefusedException;

/** What is known of an account's customer that bears on contacts: told and withdrawn here. */
@Path("portfolios/{code}/accounts/{ref}/contact-facts")
@RequestScoped
@RolesAllowed({AGENT, MANAGER, INTEGRATOR, ADMIN})
public class ContactFactsResource {
  private static final int MOST_EXEMPTIONS = 50;

  @Inject private Visit visit;
  @EJB private CustomerFacts facts;
  @EJB private Exemptions exemptions;
  @EJB private Books books;
  @EJB private Portfolios portfolios;

  @GET
  public Response page(
      @PathParam("code") PortfolioCode code,
      @PathParam("ref") AccountRef ref,
      @QueryParam("withdraw") @Nullable Long withdrawn,
      @QueryParam("end") @Nullable UUID ended) {
    Portfolio portfolio = visit.portfolio(code);
    ContactFactForm form = form(code, ref);
    return page(
        portfolio,
        ref,
        withdrawn == null
            ? form.blank()
            : form.withdrawal(told(portfolio, ref, withdrawn), Map.of(), null),
        ended);
  }

  @POST
  public Response tell(@PathParam("code") PortfolioCode code, @PathParam("ref") AccountRef ref) {
    Portfolio portfolio = visit.portfolio(code);
    Map<String, String> values = visit.filledIn();
    try {
      CustomerFact fact = ContactFactForm.read(values, portfolio.zone(), portfolios.now(portfolio));
      facts.tell(portfolio, customer(portfolio, ref).facts().ref(), fact, telling(values));
      return visit.go(place(code, ref), "success", visit.wording().say("contact_fact_told"));
    } catch (RefusedException refused) {
      return page(portfolio, ref, form(code, ref).told(values, refused.refusal()), null);
    }
  }

  /** Where the address that withdraws a fact leads when it is opened. */
  @GET
  @Path("{key: [0-9]+}/withdrawal")
  public Response back(@PathParam("code") PortfolioCode code, @PathParam("ref") AccountRef ref) {
    return Response.seeOther(URI.create(place(code, ref))).build();
  }

  @POST
  @Path("{key: [0-9]+}/withdrawal")
  public Response withdraw(
      @PathParam("code") PortfolioCode code,
      @PathParam("ref") AccountRef ref,
      @PathParam("key") long key) {
    Portfolio portfolio = visit.portfolio(code);
    Map<String, String> values = visit.filledIn();
    ToldFact told = told(portfolio, ref, key);
    try {
      facts.tell(
          portfolio,
          customer(portfolio, ref).facts().ref(),
          ContactFactForm.withdrawn(told.fact(), portfolios.now(portfolio)),
          telling(values));
      return visit.go(place(code, ref), "success", visit.wording().say("contact_fact_withdrawn"));
    } catch (RefusedException refused) {
      return page(
          portfolio, ref, form(code, ref).withdrawal(told, values, refused.refusal()), null);
    }
  }

  private Response page(Portfolio portfolio, AccountRef ref, Form form, @Nullable UUID ended) {
    Customer customer = customer(portfolio, ref);
    return visit.page(
        Section.ACCOUNTS,
        "contact_facts",
        ContactFactsPage.of(
            visit.wording(),
            new ContactFactsPage.Content(
                portfolio,
                ref,
                customer.facts().name(),
                facts.of(portfolio, customer.facts().ref()),
                visit.rights().leadAgents(),
                form),
            exemptions(portfolio, ref, customer, ended)));
  }

  /** Null for who may set nothing aside. */
  private @Nullable ExemptionsCard exemptions(
      Portfolio portfolio, AccountRef ref, Customer customer, @Nullable UUID ended) {
    Rights rights = visit.rights();
    if (!rights.setRulesAside()) {
      return null;
    }
    CustomerRef whose = customer.facts().ref();
    return ExemptionsCard.of(
        visit.wording(),
        new ExemptionsCard.Content(
            portfolio,
            ref,
            exemptions.list(
                portfolio, new ExemptionQuery(null, whose.value(), null, MOST_EXEMPTIONS)),
            exemptions.rules(),
            rights,
            ended),
        visit.businessDate(portfolio));
  }

  private ToldFact told(Portfolio portfolio, AccountRef ref, long key) {
    return facts.of(portfolio, customer(portfolio, ref).facts().ref()).stream()
        .filter(one -> one.key() == key && one.fact().stands() && one.endedAt() == null)
        .findFirst()
        .orElseThrow(NotFoundException::new);
  }

  private Customer customer(Portfolio portfolio, AccountRef ref) {
    Account account = books.account(portfolio, ref).orElseThrow(NotFoundException::new);
    return books
        .customer(portfolio.tenant(), account.facts().customer())
        .orElseThrow(NotFoundException::new);
  }

  private Telling telling(Map<String, String> values) {
    return new Telling(ContactFactForm.source(values), visit.user(), visit.rights().leadAgents());
  }

  private ContactFactForm form(PortfolioCode code, AccountRef ref) {
    return new ContactFactForm(visit.wording(), place(code, ref));
  }

  private static String place(PortfolioCode code, AccountRef ref) {
    return Paths.contactFacts(code, ref);
  }
}
