package org.tahsil.arrangement.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.tahsil.account.Portfolio;
import org.tahsil.arrangement.ArrangementKind;
import org.tahsil.arrangement.domain.PromiseNews;
import org.tahsil.webhook.WebhookEvents.Selection;

/** What of promises and plans other systems are told: references, codes and figures, no names. */
public final class PromiseNewsSql {
  private static final String CHANGES =
      """
      select t.change_id::text as key, json_build_object('version', 1, 'portfolio', :code::text,
        'promise_id', a.arrangement_key, 'account_ref', c.account_ref,
        'customer_ref', u.customer_ref, 'kind', a.kind, 'state', t.to_state,
        'on_date', t.on_date,
        'promised', round(n.promised_minor / 10::numeric ^ :digits::int, :digits::int)::text,
        'paid', round(t.counted_minor / 10::numeric ^ :digits::int, :digits::int)::text,
        'currency', :currency::text, 'last_due_on', (
          select max(due_on) from arrangement_instalment i
          where i.arrangement_id = a.arrangement_id),
        'made_on', a.made_on, 'made_by', a.made_by, 'replaces', r.arrangement_key) as data,
        t.change_id as position
      from %s t join arrangement a using (arrangement_id) join arrangement_now n using (arrangement_id)
        join account c on c.account_id = a.account_id join customer u using (customer_id)
        left join arrangement r on r.arrangement_id = a.replaces
      where c.portfolio_id = :portfolio
      """;

  private static final String OF_NIGHT =
      CHANGES.formatted(
          """
          (select h.* from arrangement_change h join arrangement k using (arrangement_id)
           where h.night_id = :night and h.change_id > :after and h.from_state is not null
             and h.to_state = any(:states) and k.kind = :kind
           order by h.change_id limit :limit)""");

  private static final String OF_DAY =
      CHANGES.formatted("arrangement_change") + " and t.change_id = any(:changes::bigint[])";

  /** What a night found is nobody's business before it is completed. */
  private static final String OF_ENDED_NIGHT =
      OF_DAY
          + """
           and exists (select from night z where z.night_id = :night and z.status = 'COMPLETED')
          """;

  private static final String MADE =
      CHANGES.formatted("arrangement_change")
          + " and t.from_state is null and a.arrangement_key = :made";

  private PromiseNewsSql() {}

  /** The first so many changes of a night that a type tells of, numbered above {@code after}. */
  public static Selection ofNight(Portfolio portfolio, Of news, UUID night, long after, int limit) {
    return selection(
        OF_NIGHT,
        portfolio,
        Map.of(
            "night",
            night,
            "after",
            after,
            "limit",
            limit,
            "kind",
            news.kind().name(),
            "states",
            news.what().states().stream().map(Enum::name).toArray(String[]::new)));
  }

  /** What a type tells of. */
  public record Of(PromiseNews what, ArrangementKind kind) {}

  /** Changes that are told at once. */
  public static Selection ofDay(Portfolio portfolio, Collection<Long> changes) {
    return selection(OF_DAY, portfolio, Map.of("changes", changes.toArray(Long[]::new)));
  }

  /** Changes that a night found, unless it is still running. */
  public static Selection ofDay(Portfolio portfolio, Collection<Long> changes, UUID night) {
    return selection(
        OF_ENDED_NIGHT, portfolio, Map.of("changes", changes.toArray(Long[]::new), "night", night));
  }

  /** That one was made. */
  public static Selection made(Portfolio portfolio, UUID id) {
    return selection(MADE, portfolio, Map.of("made", id));
  }

  private static Selection selection(String sql, Portfolio portfolio, Map<String, Object> more) {
    Map<String, Object> values = new HashMap<>(more);
    values.put("code", portfolio.code().value());
    values.put("currency", portfolio.currency().getCurrencyCode());
    values.put("digits", portfolio.currency().getDefaultFractionDigits());
    return new Selection(sql, values);
  }
}
