package org.tahsil.smartcollect.store;

import org.jdbi.v3.core.statement.SqlStatement;
import org.tahsil.shared.id.PortfolioId;

/**
 * Which accounts of a portfolio a statement is about: {@code <scope>} as a condition on the
 * accounts {@code a}, and {@code <range of x>} on another table {@code x} that is joined to them.
 * The database does not conclude the second from the first; without it every unit would read the
 * whole of that table.
 */
public final class Scope {
  private static final String RANGE = "<range of ([a-z]+)>";

  private final String condition;
  private final String range;
  private final PortfolioId portfolio;
  private final long first;
  private final long last;

  private Scope(String condition, String range, PortfolioId portfolio, long first, long last) {
    this.condition = condition;
    this.range = range;
    this.portfolio = portfolio;
    this.first = first;
    this.last = last;
  }

  /** The accounts of a unit of the night, both ends included. */
  public static Scope unit(PortfolioId portfolio, long first, long last) {
    String range = "$1.account_id between :first and :last";
    return new Scope("a.account_id between :first and :last", range, portfolio, first, last);
  }

  /** The accounts of a customer. */
  public static Scope customer(PortfolioId portfolio, long customer) {
    return new Scope(
        "a.customer_id between :first and :last", "true", portfolio, customer, customer);
  }

  /** The SQL with the marks replaced by the conditions. */
  String in(String sql) {
    return sql.replace("<scope>", "a.portfolio_id = :portfolio and " + condition)
        .replaceAll(RANGE, range);
  }

  <S extends SqlStatement<S>> S bindTo(S statement) {
    return statement.bind("portfolio", portfolio.value()).bind("first", first).bind("last", last);
  }
}
