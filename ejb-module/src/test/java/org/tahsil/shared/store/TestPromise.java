package org.tahsil.shared.store;

import org.jdbi.v3.core.Jdbi;

/** A promise written straight into the tables. */
public final class TestPromise {

  private TestPromise() {}

  /** Puts a promise of the account into a state, in place of the one that it has. */
  public static void of(Jdbi jdbi, long account, String state) {
    jdbi.useHandle(
        h -> {
          h.execute("delete from arrangement_now where account_id = ?", account);
          h.execute(
              """
              with made as (
                insert into arrangement (account_id, kind, made_on, last_posting, grace_days,
                  tolerance_minor, tolerance_percent, missed_allowed, made_by)
                values (?, 'PROMISE', '2024-01-01', 0, 0, 0, 0, 0, 'test')
                returning arrangement_id, account_id)
              insert into arrangement_now (arrangement_id, account_id, portfolio_id, state, since,
                promised_minor, counted_minor, finished_on)
              select arrangement_id, account_id, portfolio_id, ?, '2024-01-01', 1, 0, '2024-01-01'
              from made join account using (account_id)
              """,
              account,
              state);
        });
  }
}
