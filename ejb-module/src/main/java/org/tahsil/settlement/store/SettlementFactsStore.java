package org.tahsil.settlement.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.tahsil.approval.Stake;
import org.tahsil.settlement.domain.Burden;
import org.tahsil.settlement.domain.Entry;
import org.tahsil.shared.store.FewRows;

/** The facts that offers of whole sets of accounts are judged by. */
@ApplicationScoped
public class SettlementFactsStore {

  private static final String SETTLEMENTS =
      """
      select s.*, c.customer_id, c.account_ref, k.name, p.currency, n.state, n.since,
          n.counted_minor, n.waived_minor, n.next_look_on, n.finished_on, n.hold_key,
          w.granted, w.said_by, w.said_on, w.note as word_note,
          t.reason, t.last_posting as ended_posting, t.acted_by, t.acted_on,
          lead(s.made_on) over later as followed_on,
          lead(s.last_posting) over later as followed_posting, i.refs, i.opens
      from settlement s join settlement_now n using (settlement_id)
        join account c on c.account_id = s.account_id join customer k using (customer_id)
        join portfolio p on p.portfolio_id = c.portfolio_id
        left join settlement_word w using (settlement_id)
        left join settlement_act t using (settlement_id),
        lateral (
          select coalesce(array_agg(item_ref order by place), '{}') as refs,
            coalesce(array_agg(open_minor order by place), '{}') as opens
          from settlement_item where settlement_id = s.settlement_id) i
      where s.account_id = any(:accounts)
      window later as (partition by s.account_id order by s.settlement_id)
      order by s.account_id, s.settlement_id
      """;

  /** From the first day on which one of the account's offers was made. */
  private static final String ENTRIES =
      """
      select p.account_id, p.posting_id, p.value_on, p.amount_minor, p.named_item_ref
      from (
          select account_id, min(made_on) as made_on from settlement
          where account_id = any(:accounts) group by account_id) first
        join posting p on p.account_id = first.account_id and p.value_on >= first.made_on
      where p.kind = 'PAYMENT'
        and not exists (select from posting r where r.reverses = p.posting_id)
      """;

  private static final String BURDEN =
      """
      select (select coalesce(sum(open_minor), 0)::bigint from item
          where account_id = :account) as owed,
        relief_given(:account, :since) as given, money_gone(:account, :since) as gone,
        relief_elsewhere(array[:account], :since) as elsewhere, money_ahead(:account, :today) as ahead
      """;

  @Inject private Jdbi jdbi;

  /** What is known of an account; offers in the order of their making. */
  public record Facts(List<KnownSettlement> settlements, List<Entry> entries) {

    /** Of an account without any offer. */
    public static final Facts NONE = new Facts(List.of(), List.of());
  }

  /** By account; accounts without any offer are left out. */
  public Map<Long, Facts> of(Collection<Long> accounts) {
    return jdbi.withHandle(
        handle -> {
          FewRows.expectedBy(handle);
          Map<Long, Facts> facts = new HashMap<>();
          bound(handle, SETTLEMENTS, accounts)
              .map((row, context) -> SettlementRow.read(row))
              .forEach(found -> of(facts, found.owner().accountId()).settlements().add(found));
          if (!facts.isEmpty()) {
            bound(handle, ENTRIES, facts.keySet())
                .map(
                    (row, context) ->
                        of(facts, row.getLong("account_id")).entries().add(entry(row)))
                .list();
          }
          return facts;
        });
  }

  /** What an account owes and was given, by what is known on a business date. */
  public Burden burden(long account, LocalDate today) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(BURDEN)
                .bind("account", account)
                .bind("since", today.minusDays(Stake.WINDOW_DAYS))
                .bind("today", today)
                .map(
                    (row, context) ->
                        new Burden(
                            row.getLong("owed"),
                            row.getLong("given"),
                            row.getLong("gone"),
                            row.getLong("elsewhere"),
                            row.getLong("ahead")))
                .one());
  }

  private static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        row.getLong("posting_id"),
        row.getObject("value_on", LocalDate.class),
        row.getLong("amount_minor"),
        row.getString("named_item_ref"));
  }

  private static Query bound(Handle handle, String sql, Collection<Long> accounts) {
    return handle.createQuery(sql).bind("accounts", accounts.toArray(Long[]::new));
  }

  private static Facts of(Map<Long, Facts> facts, long account) {
    return facts.computeIfAbsent(account, key -> new Facts(new ArrayList<>(), new ArrayList<>()));
  }
}
