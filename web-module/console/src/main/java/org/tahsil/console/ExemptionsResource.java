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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.tahsil.account.Account;
import org.tahsil.account.Books;
import org.tahsil.account.Portfolio;
import org.tahsil.console.page.Paths;
import org.tahsil.console.view.ExemptionForm;
import org.tahsil.contact.Exemptions;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.PortfolioCode;
import org.tahsil.shared.outcome.RefusedException;

/** House rules set aside for an account's customer: asked for and ended on its contact facts. */
@Path("portfolios/{code}/accounts/{ref}/contact-facts/exemptions")
@RequestScoped
@RolesAllowed({AGENT, MANAGER, ADMIN})
public class ExemptionsResource {
  @Inject private Visit visit;
  @EJB private Exemptions exemptions;
  @EJB private Books books;

  /** Where the address that asks leads when it is opened. */
  @GET
  public Response back(@PathParam("code") PortfolioCode code, @PathParam("ref") AccountRef ref) {
    return Response.seeOther(URI.create(place(code, ref))).build();
  }

  @POST
  public Response ask(@PathParam("code") PortfolioCode code, @PathParam("ref") AccountRef ref) {
    Portfolio portfolio = visit.portfolio(code);
    Account account = books.account(portfolio, ref).orElseThrow(NotFoundException::new);
    Map<String, String> values = visit.filledIn();
    try {
      exemptions.ask(
          portfolio, ExemptionForm.read(values, account.facts().customer(), ref), visit.caller());
      return visit.go(place(code, ref), "success", visit.wording().say("exemption_asked"));
    } catch (RefusedException refused) {
      return visit.go(place(code, ref), "danger", visit.wording().refusal(refused.refusal()));
    }
  }

  /** Where the address that ends one leads when it is opened. */
  @GET
  @Path("{id}/end")
  public Response backToEnd(
      @PathParam("code") PortfolioCode code,
      @PathParam("ref") AccountRef ref,
      @PathParam("id") UUID id) {
    return Response.seeOther(URI.create(ending(code, ref, id))).build();
  }

  @POST
  @Path("{id}/end")
  public Response end(
      @PathParam("code") PortfolioCode code,
      @PathParam("ref") AccountRef ref,
      @PathParam("id") UUID id) {
    Portfolio portfolio = visit.portfolio(code);
    String reason = visit.filledIn().getOrDefault("reason", "");
    try {
      exemptions.end(portfolio, id, reason, visit.caller());
      return visit.go(place(code, ref), "success", visit.wording().say("exemption_over"));
    } catch (RefusedException refused) {
      return visit.go(ending(code, ref, id), "danger", visit.wording().refusal(refused.refusal()));
    }
  }

  private static String ending(PortfolioCode code, AccountRef ref, UUID id) {
    return Paths.contactFacts(code, ref) + "?end=" + id + "#exemption-title";
  }

  private static String place(PortfolioCode code, AccountRef ref) {
    return Paths.contactFacts(code, ref) + "#exemptions";
  }
}
