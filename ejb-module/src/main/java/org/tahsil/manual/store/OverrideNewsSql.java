package org.tahsil.manual.store;

import java.util.Map;
import java.util.UUID;
import org.tahsil.account.Portfolio;
import org.tahsil.webhook.WebhookEvents.Selection;

/** What of overrides other systems are told: references, codes and dates, no notes. */
public final class OverrideNewsSql {
  private static final String TOLD =
      """
      select o.override_key || %s as key, json_build_object('version', 1,
        'portfolio', :code::text, 'override_id', o.override_key, 'account_ref', a.account_ref,
        'customer_ref', u.customer_ref, 'stops', array_to_json(o.stops), 'reason', o.reason,
        'begins_on', o.begins_on, 'ends_on', o.ends_on,
        'ending', coalesce(o.ending, case when %s then 'EXPIRED' end),
        'placed_by', o.placed_by) as data,
        o.override_id as position
      from manual_override o join account a using (account_id) join customer u using (customer_id)
      where o.portfolio_id = :portfolio
      """;

  private static final String PLACED =
      TOLD.formatted("' placed'", "false") + " and o.override_key = :id";

  private static final String END = "' ended ' || o.ends_on";

  private static final String ENDED = TOLD.formatted(END, "false") + " and o.override_key = :id";

  /** Those whose last day lies after the last night before this one, up to its date. */
  private static final String OF_NIGHT =
      TOLD.formatted(END, "true")
          + """
           and o.begins_on is not null and o.override_id > :after
           and exists (
             select from night z
             where z.night_id = :night and o.ends_on <= z.business_date + 1
               and o.ends_on > 1 + coalesce((
                 select max(y.business_date) from night y
                 where y.portfolio_id = z.portfolio_id and y.status = 'COMPLETED'
                   and y.business_date < z.business_date), z.business_date - 1))
          order by o.override_id limit :limit
          """;

  private OverrideNewsSql() {}

  /** That one stands. */
  public static Selection placed(Portfolio portfolio, UUID id) {
    return new Selection(PLACED, Map.of("code", portfolio.code().value(), "id", id));
  }

  /** That somebody ended one; each day on which it ends is told once. */
  public static Selection ended(Portfolio portfolio, UUID id) {
    return new Selection(ENDED, Map.of("code", portfolio.code().value(), "id", id));
  }

  /** The first so many whose time is over with a night, numbered above {@code after}. */
  public static Selection ofNight(Portfolio portfolio, UUID night, long after, int limit) {
    return new Selection(
        OF_NIGHT,
        Map.of("code", portfolio.code().value(), "night", night, "after", after, "limit", limit));
  }
}
