package org.tahsil.concern.store;

import java.util.HashMap;
import java.util.Map;
import org.tahsil.account.Portfolio;
import org.tahsil.webhook.WebhookEvents.Selection;

/** What of concerns other systems are told: references, codes and figures, no words of anybody. */
public final class ConcernNewsSql {

  /** The concern's row follows its last step. */
  private static final String LAST_STEP =
      """
      select t.step_id::text as key, json_build_object('version', 1, 'portfolio', :code::text,
        'concern_id', n.concern_id, 'customer_ref', u.customer_ref,
        'account_ref', a.account_ref, 'kind', n.kind, 'state', t.state, 'owner', t.owner,
        'team', t.team, 'decide_by', t.decide_by, 'item_ref', n.item_ref,
        'amount', round(n.amount_minor / 10::numeric ^ :digits::int, :digits::int)::text,
        'currency', :currency::text, 'acted_by', t.acted_by, 'acted_on', t.acted_on) as data
      from concern n join concern_step t on t.concern_id = n.concern_id and t.version = n.version
        join customer u on u.customer_id = n.customer_id
        left join account a on a.account_id = n.account_id
      where n.portfolio_id = :portfolio and n.concern_id = :concern
      """;

  private ConcernNewsSql() {}

  /** The last thing that was done with a concern. */
  public static Selection lastStep(Portfolio portfolio, long concern) {
    Map<String, Object> values = new HashMap<>();
    values.put("concern", concern);
    values.put("code", portfolio.code().value());
    values.put("currency", portfolio.currency().getCurrencyCode());
    values.put("digits", portfolio.currency().getDefaultFractionDigits());
    return new Selection(LAST_STEP, values);
  }
}
