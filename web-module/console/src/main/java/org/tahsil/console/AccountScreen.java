package org.tahsil.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.console.page.Form;
import org.tahsil.console.page.Paths;
import org.tahsil.console.view.AccountForms;
import org.tahsil.console.view.AccountPage;
import org.tahsil.console.view.HoldForm;
import org.tahsil.console.view.PaymentForm;
import org.tahsil.console.view.PromiseForm;
import org.tahsil.delinquency.Position;

/** The account's page with its forms, whichever of them was sent. */
@RequestScoped
public class AccountScreen {
  @Inject private Visit visit;
  @Inject private AccountDesk desk;
  @Inject private CaseDesk cases;
  @Inject private EscalationDesk escalations;
  @Inject private OverrideDesk overrides;
  @Inject private ConcernRoom concerns;

  /** The page with every form blank. */
  Response show(Portfolio portfolio, Position position, @Nullable Long before) {
    return show(portfolio, position, before, blank(portfolio, position));
  }

  /** The page with the payment form as it was sent. */
  Response refusedPayment(Portfolio portfolio, Position position, Form sent) {
    return show(portfolio, position, null, blank(portfolio, position).withPayment(sent));
  }

  /** The page with the hold form as it was sent. */
  Response refusedHold(Portfolio portfolio, Position position, Form sent) {
    return show(portfolio, position, null, blank(portfolio, position).withHold(sent));
  }

  /** The page with the promise form as it was sent. */
  Response refusedPromise(Portfolio portfolio, Position position, Form sent) {
    return show(portfolio, position, null, blank(portfolio, position).withPromise(sent));
  }

  /** The page with the form that takes the account out of automation as it was sent. */
  Response refusedOverride(Portfolio portfolio, Position position, Form sent) {
    return show(
        portfolio,
        position,
        null,
        blank(portfolio, position).withManual(overrides.card(portfolio, position, sent)));
  }

  PromiseForm promiseForm(Portfolio portfolio, Position position) {
    return new PromiseForm(
        visit.wording(),
        position,
        path(portfolio, position) + "/promises",
        visit.businessDate(portfolio));
  }

  PaymentForm paymentForm(Portfolio portfolio, Position position) {
    return new PaymentForm(
        visit.wording(),
        position,
        path(portfolio, position) + "/payments",
        visit.businessDate(portfolio));
  }

  HoldForm holdForm(Portfolio portfolio, Position position) {
    return new HoldForm(
        visit.wording(),
        position,
        path(portfolio, position) + "/holds",
        visit.businessDate(portfolio));
  }

  private AccountForms blank(Portfolio portfolio, Position position) {
    return new AccountForms(
        visit.rights().recordPayments() ? paymentForm(portfolio, position).blank() : null,
        visit.rights().placeHolds() ? holdForm(portfolio, position).blank() : null,
        visit.rights().takePromises() ? promiseForm(portfolio, position).blank() : null,
        cases.card(portfolio, position),
        escalations.card(portfolio, position),
        concerns.card(portfolio, position),
        overrides.card(portfolio, position, null));
  }

  private Response show(
      Portfolio portfolio, Position position, @Nullable Long before, AccountForms forms) {
    return visit.page(
        Section.ACCOUNTS,
        "account",
        AccountPage.of(
            visit.wording(),
            desk.facts(portfolio, position, before),
            visit.rights(),
            visit.businessDate(portfolio),
            forms));
  }

  private static String path(Portfolio portfolio, Position position) {
    return Paths.account(portfolio.code(), position.account().facts().ref());
  }
}
