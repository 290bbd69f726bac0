package org.tahsil.arrangement.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.tahsil.arrangement.domain.Receipt;
import org.tahsil.shared.store.FewRows;

/** The facts that arrangements of whole sets of accounts are judged by. */
@ApplicationScoped
public class ArrangementFactsStore {

  private static final LocalDate ALL = LocalDate.of(9999, 1, 1);

  private static final String ARRANGEMENTS =
      """
      select a.*, c.customer_id, c.account_ref, p.currency, r.arrangement_key as replaces_key,
          n.state, n.since, n.counted_minor, n.next_due_on, n.next_look_on, n.finished_on,
          t.action, t.reason, t.last_posting as ended_posting, t.acted_by, t.acted_on,
          s.arrangement_key as successor_key, i.dues, i.amounts
      from arrangement a join arrangement_now n using (arrangement_id)
        join account c on c.account_id = a.account_id join portfolio p on p.portfolio_id = c.portfolio_id
        left join arrangement r on r.arrangement_id = a.replaces
        left join arrangement_act t on t.arrangement_id = a.arrangement_id and t.acted_on <= :told
        left join arrangement s on s.replaces = a.arrangement_id,
        lateral (
          select array_agg(due_on::text order by instalment_no) as dues,
            array_agg(amount_minor order by instalment_no) as amounts
          from arrangement_instalment where arrangement_id = a.arrangement_id) i
      where a.account_id = any(:accounts) and a.made_on <= :told
      order by a.account_id, a.arrangement_id
      """;

  /**
   * From the first day on which one of the account's arrangements was made. What a paid offer
   * waives counts like money: who did what was agreed last broke no promise.
   */
  private static final String RECEIPTS =
      """
      select p.account_id, p.posting_id, p.value_on, p.amount_minor
      from (
          select account_id, min(made_on) as made_on from arrangement
          where account_id = any(:accounts) group by account_id) first
        join posting p on p.account_id = first.account_id and p.value_on >= first.made_on
      where p.kind in ('PAYMENT', 'WAIVER') and p.known_on <= :known and not exists (
        select from posting r where r.reverses = p.posting_id and r.known_on <= :known)
      """;

  @Inject private Jdbi jdbi;

  /** What is known of an account. */
  public record Facts(List<KnownArrangement> arrangements, List<Receipt> receipts) {}

  /** What is known now, by account; accounts without any arrangement are left out. */
  public Map<Long, Facts> of(Collection<Long> accounts) {
    return of(accounts, ALL, ALL);
  }

  /**
   * What had been made and ended by the end of a date.
   *
   * @param told arrangements made and ended later are unknown
   * @param known money learned of, or taken back, later is as if it were not
   */
  public Map<Long, Facts> of(Collection<Long> accounts, LocalDate told, LocalDate known) {
    return jdbi.withHandle(
        handle -> {
          FewRows.expectedBy(handle);
          Map<Long, Facts> facts = new HashMap<>();
          bound(handle, ARRANGEMENTS, accounts)
              .bind("told", told)
              .map((row, context) -> ArrangementRow.read(row))
              .forEach(found -> of(facts, found.owner().accountId()).arrangements().add(found));
          if (!facts.isEmpty()) {
            bound(handle, RECEIPTS, facts.keySet())
                .bind("known", known)
                .map(
                    (row, context) ->
                        of(facts, row.getLong("account_id"))
                            .receipts()
                            .add(
                                new Receipt(
                                    row.getLong("posting_id"),
                                    row.getObject("value_on", LocalDate.class),
                                    row.getLong("amount_minor"))))
                .list();
          }
          return facts;
        });
  }

  /** Money of an account, in minor units, that is known and valued after a day. */
  public long ahead(long account, LocalDate day) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select money_ahead(:account, :day)")
                .bind("account", account)
                .bind("day", day)
                .mapTo(Long.class)
                .one());
  }

  private static Query bound(Handle handle, String sql, Collection<Long> accounts) {
    return handle.createQuery(sql).bind("accounts", accounts.toArray(Long[]::new));
  }

  private static Facts of(Map<Long, Facts> facts, long account) {
    return facts.computeIfAbsent(account, key -> new Facts(new ArrayList<>(), new ArrayList<>()));
  }
}
