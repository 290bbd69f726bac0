package org.tahsil.smartcollect.store;

import org.jdbi.v3.core.statement.SqlStatement;
import org.tahsil.shared.id.PortfolioId;

/** Which accounts of a portfolio a statement is about, as a condition on {@code a}. */
public final class Scope {
  private final String condition;
  private final PortfolioId portfolio;
  private final long first;
  private final long last;

  private Scope(String condition, PortfolioId portfolio, long first, long last) {
    this.condition = condition;
    this.portfolio = portfolio;
    this.first = first;
    this.last = last;
  }

  /** The accounts of a unit of the night, both ends included. */
  public static Scope unit(PortfolioId portfolio, long first, long last) {
    return new Scope("a.account_id between :first and :last", portfolio, first, last);
  }

  /** The accounts of a customer. */
  public static Scope customer(PortfolioId portfolio, long customer) {
    return new Scope("a.customer_id between :first and :last", portfolio, customer, customer);
  }

  /** The SQL with {@code <scope>} replaced by the condition. */
  String in(String sql) {
    return sql.replace("<scope>", "a.portfolio_id = :portfolio and " + condition);
  }

  <S extends SqlStatement<S>> S bindTo(S statement) {
    return statement.bind("portfolio", portfolio.value()).bind("first", first).bind("last", last);
  }
}
