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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.console.page.Paths;
import org.tahsil.console.text.Wording;
import org.tahsil.console.view.PaymentForm;
import org.tahsil.delinquency.Position;
import org.tahsil.payment.Ledger;
import org.tahsil.payment.PaymentRow;
import org.tahsil.payment.Reversal;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.PaymentRef;
import org.tahsil.shared.id.PortfolioCode;
import org.tahsil.shared.outcome.RefusedException;

/** An account, and the money that comes in on it. */
@Path("portfolios/{code}/accounts/{ref}")
@RequestScoped
public class AccountResource {
  @Inject private Visit visit;
  @Inject private AccountDesk desk;
  @Inject private AccountScreen screen;
  @EJB private Ledger ledger;

  @GET
  @RolesAllowed({VIEWER, AGENT, MANAGER, OPERATOR, INTEGRATOR, ADMIN})
  public Response account(
      @PathParam("code") PortfolioCode code,
      @PathParam("ref") AccountRef ref,
      @QueryParam("as_of") @Nullable String wished,
      @QueryParam("before") @Nullable Long before) {
    Portfolio portfolio = visit.portfolio(code);
    Position position = desk.position(portfolio, ref, visit.asOf(portfolio, wished));
    return screen.show(portfolio, position, before);
  }

  /** A form that came back with what is wrong stands under the address that it was sent to. */
  @GET
  @Path("payments")
  @RolesAllowed({VIEWER, AGENT, MANAGER, OPERATOR, INTEGRATOR, ADMIN})
  public Response payments(
      @PathParam("code") PortfolioCode code, @PathParam("ref") AccountRef ref) {
    return Response.seeOther(URI.create(Paths.account(code, ref))).build();
  }

  @POST
  @Path("payments")
  @RolesAllowed({AGENT, MANAGER, INTEGRATOR, ADMIN})
  public Response pay(@PathParam("code") PortfolioCode code, @PathParam("ref") AccountRef ref) {
    Portfolio portfolio = visit.portfolio(code);
    Position position = desk.position(portfolio, ref, visit.businessDate(portfolio));
    Map<String, String> values = visit.filledIn();
    PaymentForm form = screen.paymentForm(portfolio, position);
    PaymentForm.Reading reading = form.read(values);
    PaymentRow row = reading.row();
    if (row == null) {
      return screen.refusedPayment(portfolio, position, reading.form());
    }
    Wording wording = visit.wording();
    try {
      ledger.post(portfolio, row, visit.user());
    } catch (RefusedException refused) {
      return screen.refusedPayment(
          portfolio, position, form.refused(values, wording.refusal(refused.refusal())));
    }
    return visit.go(
        Paths.account(code, ref),
        "success",
        wording.say("payment_recorded", row.ref().value(), wording.figures().money(row.amount())));
  }

  @POST
  @Path("payments/{payment}/reversal")
  @RolesAllowed({MANAGER, INTEGRATOR, ADMIN})
  public Response reverse(
      @PathParam("code") PortfolioCode code,
      @PathParam("ref") AccountRef ref,
      @PathParam("payment") PaymentRef payment) {
    Portfolio portfolio = visit.portfolio(code);
    Position position = desk.position(portfolio, ref, visit.businessDate(portfolio));
    if (ledger.postings(position.account().id()).stream()
        .noneMatch(posting -> posting.facts().ref().equals(payment))) {
      throw new NotFoundException();
    }
    String path = Paths.account(code, ref);
    try {
      ledger.reverse(portfolio, payment, Reversal.because("CONSOLE"), visit.user());
      return visit.go(
          path, "success", visit.wording().say("payment_reversed_done", payment.value()));
    } catch (RefusedException refused) {
      return visit.go(path, "danger", visit.wording().refusal(refused.refusal()));
    }
  }
}
