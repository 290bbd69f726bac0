package org.tahsil.api.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tahsil.access.Caller;
import org.tahsil.access.User;
import org.tahsil.account.Account;
import org.tahsil.account.Books;
import org.tahsil.account.Customer;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.api.problem.RequestRefused;
import org.tahsil.delinquency.AsOf;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.id.PortfolioCode;
import org.tahsil.shared.id.TenantId;
import org.tahsil.shared.outcome.Refusal;

/** Who asks and for what: the caller's tenant is the only door to portfolios and accounts. */
@RequestScoped
public class Desk {
  @Inject Caller caller;
  @EJB Portfolios portfolios;
  @EJB Books books;

  public TenantId tenant() {
    return caller.tenant();
  }

  public String user() {
    return caller.name();
  }

  /** The caller with all that is known about it. */
  public User caller() {
    return caller.user();
  }

  /** The tenant's portfolio; 404 for another tenant's. */
  public Portfolio portfolio(PortfolioCode code) {
    return portfolios.get(tenant(), code);
  }

  /** The portfolio's account; 404 if it has none of this reference. */
  public Account account(Portfolio portfolio, AccountRef ref) {
    return books
        .account(portfolio, ref)
        .orElseThrow(() -> new RequestRefused(Refusal.unknown("account_ref", ref.value())));
  }

  /** The tenant's customer; 404 if it has none of this reference. */
  public Customer customer(CustomerRef ref) {
    return books
        .customer(tenant(), ref)
        .orElseThrow(() -> new RequestRefused(Refusal.unknown("customer_ref", ref.value())));
  }

  /** The date asked for, by the knowledge asked for; without {@code knownOn} as known now. */
  public AsOf asOf(Portfolio portfolio, @Nullable LocalDate wished, @Nullable LocalDate knownOn) {
    return new AsOf(asOf(portfolio, wished), knownOn);
  }

  /** The date asked for, the business date if none was; 422 after the business date. */
  public LocalDate asOf(Portfolio portfolio, @Nullable LocalDate wished) {
    return asOf(portfolio, wished, "as_of");
  }

  /** The same of a parameter of another name, which a refusal names. */
  public LocalDate asOf(Portfolio portfolio, @Nullable LocalDate wished, String parameter) {
    LocalDate today = portfolios.businessDate(portfolio);
    if (wished == null) {
      return today;
    }
    if (wished.isAfter(today)) {
      throw new RequestRefused(
          Refusal.rule(
              "AS_OF_IN_FUTURE",
              parameter,
              wished.toString(),
              "Use the business date " + today + " or an earlier one."));
    }
    return wished;
  }
}
