package org.tahsil.shared.store;

import java.time.LocalDate;
import org.jdbi.v3.core.Jdbi;

/** An override of automation, written straight into its table. */
public final class TestOverride {

  private TestOverride() {}

  /**
   * Placed on its first day.
   *
   * @param stops one automation
   * @param to the first day on which automation acts again
   */
  public static void of(Jdbi jdbi, long account, String stops, LocalDate from, LocalDate to) {
    jdbi.useHandle(
        h ->
            h.execute(
                """
                insert into manual_override (portfolio_id, account_id, stops, reason, note, from_on,
                    to_on, placed_by, placed_on)
                select portfolio_id, account_id, array[?], 'COMPLEX', 'test', ?, ?, 'x', ?
                from account where account_id = ?
                """,
                stops,
                from,
                to,
                from,
                account));
  }
}
