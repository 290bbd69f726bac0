package org.tahsil.casework.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.tahsil.account.Portfolio;
import org.tahsil.webhook.WebhookEvents.Selection;

/** What of cases and contacts other systems are told: references, codes and figures, no notes. */
public final class CaseNewsSql {

  /** The case's row follows its last act. */
  private static final String LAST_ACTS =
      """
      select t.act_id::text as key, json_build_object('version', 1, 'portfolio', :code::text,
        'case_id', k.case_id, 'customer_ref', u.customer_ref, 'action', t.action,
        'state', t.state, 'owner', t.owner, 'team', t.team, 'skill', t.skill, 'next_action', t.next_action,
        'due_at', to_char(t.due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
        'no_contact_until', t.no_contact_until, 'priority', t.priority,
        'opened_for', k.opened_for, 'closed_for', k.closed_for, 'acted_by', t.acted_by,
        'acted_on', t.acted_on) as data
      from collection_case k join case_act t on t.case_id = k.case_id and t.version = k.version
        join customer u using (customer_id)
      where k.portfolio_id = :portfolio and k.case_id = any(:cases::bigint[])
      """;

  private static final String OUTCOME =
      """
      select o.outcome_id::text as key, json_build_object('version', 1, 'portfolio', :code::text,
        'outcome_id', o.outcome_id, 'account_ref', a.account_ref,
        'customer_ref', u.customer_ref, 'case_id', o.case_id, 'outcome', o.kind,
        'channel', o.channel,
        'at', to_char(o.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
        'amount', round(o.amount_minor / 10::numeric ^ :digits::int, :digits::int)::text,
        'currency', :currency::text, 'promised_on', o.promised_on,
        'promise_id', o.arrangement_key,
        'callback_at', to_char(o.callback_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
        'item_ref', o.item_ref, 'hold_id', o.hold_key, 'corrects', o.corrects,
        'told_by', o.told_by, 'told_on', o.told_on) as data
      from contact_outcome o join account a using (account_id)
        join customer u on u.customer_id = o.customer_id
      where o.portfolio_id = :portfolio and o.outcome_id = :outcome
      """;

  private CaseNewsSql() {}

  /** The last act of each of these cases. */
  public static Selection lastActs(Portfolio portfolio, Collection<Long> cases) {
    return selection(LAST_ACTS, portfolio, Map.of("cases", cases.toArray(Long[]::new)));
  }

  /** What came of a contact. */
  public static Selection outcome(Portfolio portfolio, long outcome) {
    return selection(OUTCOME, portfolio, Map.of("outcome", outcome));
  }

  private static Selection selection(String sql, Portfolio portfolio, Map<String, Object> more) {
    Map<String, Object> values = new HashMap<>(more);
    values.put("code", portfolio.code().value());
    values.put("currency", portfolio.currency().getCurrencyCode());
    values.put("digits", portfolio.currency().getDefaultFractionDigits());
    return new Selection(sql, values);
  }
}
