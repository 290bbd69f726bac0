package org.tahsil.smartcollect.app;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.tahsil.account.Account;
import org.tahsil.account.Books;
import org.tahsil.account.Customer;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.shared.id.PortfolioCode;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;
import org.tahsil.smartcollect.SmartCollect.Inquiry;

/** Finds about whom and in which portfolio is asked. */
@ApplicationScoped
public class Debtors {
  @EJB private Portfolios portfolios;
  @EJB private Books books;

  /** A customer in a portfolio. */
  public record Debtor(Portfolio portfolio, long customer, String ref) {}

  /** Refused if unknown, without a loan, or if the loans lie in several portfolios. */
  public Debtor find(Inquiry inquiry) {
    PortfolioCode wanted = inquiry.portfolio();
    Portfolio named = wanted == null ? null : portfolios.get(inquiry.tenant(), wanted);
    Customer customer =
        books
            .customer(inquiry.tenant(), inquiry.customer())
            .orElseThrow(() -> unknown("UNKNOWN_CUSTOMER", inquiry, "Use a customer that exists."));
    List<PortfolioCode> codes =
        books.accountsOf(inquiry.tenant(), inquiry.customer()).stream()
            .map(Account::portfolioCode)
            .distinct()
            .toList();
    Portfolio portfolio = named != null ? named : only(codes, inquiry);
    if (!codes.contains(portfolio.code())) {
      throw unknown("NO_LOAN", inquiry, "Ask about a customer with a loan in the portfolio.");
    }
    return new Debtor(portfolio, customer.id(), inquiry.customer().value());
  }

  private Portfolio only(List<PortfolioCode> codes, Inquiry inquiry) {
    if (codes.isEmpty()) {
      throw unknown("NO_LOAN", inquiry, "Ask about a customer with a loan.");
    }
    if (codes.size() > 1) {
      List<String> names = codes.stream().map(PortfolioCode::value).sorted().toList();
      throw new RefusedException(
          new Refusal(
              Refusal.Kind.CONFLICT,
              "SEVERAL_PORTFOLIOS",
              "customer_id",
              inquiry.customer().value(),
              "Name one with portfolio: " + String.join(", ", names) + ".",
              Map.of("portfolios", names)));
    }
    return portfolios.get(inquiry.tenant(), codes.get(0));
  }

  private static RefusedException unknown(String code, Inquiry inquiry, String remedy) {
    return new RefusedException(
        new Refusal(
            Refusal.Kind.UNKNOWN,
            code,
            "customer_id",
            inquiry.customer().value(),
            remedy,
            Map.of()));
  }
}
