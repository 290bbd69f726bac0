package org.tahsil.shared.store;

import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.tahsil.shared.id.PortfolioId;

/**
 * The rows of a table that holds what portfolios set from a first day on ({@code portfolio_id},
 * {@code valid_from}) and is only appended to: of each first day the row that was set last counts.
 *
 * @param table its name, never a caller's word
 * @param key the column that grows with each row
 */
public record DatedRows(String table, String key) {

  /** More first days than anybody sets in a portfolio's life. */
  private static final int MOST = 1000;

  /** Those that count, the newest first day first, at most 1,000. */
  public <T> List<T> of(Jdbi jdbi, PortfolioId portfolio, RowMapper<T> mapper) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select distinct on (valid_from) * from %s
                    where portfolio_id = :portfolio
                    order by valid_from desc, %s desc limit :most
                    """
                        .formatted(table, key))
                .bind("portfolio", portfolio.value())
                .bind("most", MOST)
                .map(mapper)
                .list());
  }
}
