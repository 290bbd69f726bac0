package org.tahsil.reporting.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.ResultIterator;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.tahsil.reporting.Figures.Code;
import org.tahsil.reporting.Figures.Row;
import org.tahsil.reporting.ReportQuery;
import org.tahsil.shared.store.Times;

/**
 * Opt-outs that count from an instant within a period: of the portfolio's customers, and of senders
 * whom nobody knew. The delay lies between the customer's word and the real instant at which it was
 * written down, from which nothing is allowed any more. What a person told on a simulated clock has
 * none, for its two instants belong to different clocks.
 */
@ApplicationScoped
public class OptOutLog {
  private static final int AT_ONCE = 500;

  /**
   * A message that went out after an opt-out is one of the same customer, medium and address that
   * reached its sender later and may have been sent, unless it is the one confirmation, or the
   * opt-out was withdrawn before, had ended, or was about another account alone.
   */
  private static final String LINES =
      """
      with told as (
        select f.fact_id as no, f.customer_id, c.customer_ref, c.name, f.channel, f.address, f.since,
          f.account_id as only_account, f.until,
          coalesce(i.at, f.since) as told_at, f.recorded_at, f.told_by,
          case when i.text_id is null then 'PERSON' when i.reference like 'LINK:%' then 'LINK'
            else 'WORD' end as way
        from contact_fact f join customer c using (customer_id)
          left join inbound_text i on f.told_by = 'customer' and i.tenant_id = c.tenant_id
            and i.medium = split_part(f.source, ' ', 1)
            and i.reference = substr(f.source, strpos(f.source, ' ') + 1)
        where f.kind = 'OPT_OUT' and f.stands and f.since >= :begin and f.since < :end
          and exists (
            select from account a where a.customer_id = f.customer_id
              and a.portfolio_id = :portfolio and (f.account_id is null or f.account_id = a.account_id))
        union all
        select -i.text_id, null::bigint, null::text, null::text, i.medium, i.sender, i.since,
          null::bigint, null::timestamptz, i.at,
          i.recorded_at, null::text,
          case when i.reference like 'LINK:%' then 'LINK' else 'WORD' end
        from inbound_text i
        where i.tenant_id = :tenant and i.word = 'STOP' and i.customers = 0
          and i.since >= :begin and i.since < :end),
      later as (
        select t.no, count(*) as messages from told t join outbox o on o.customer_id = t.customer_id
        where o.state in ('SENDING', 'SENT', 'UNKNOWN') and (t.channel is null or o.type = t.channel)
          and coalesce(o.sending_at, o.ended_at) > t.recorded_at
          and o.dedupe_key not like 'opt-out:%'
          and (t.only_account is null or o.account_id is null or o.account_id = t.only_account)
          and (t.until is null or :simulated or coalesce(o.sending_at, o.ended_at) < t.until)
          and (t.address is null or lower(o.recipient) = lower(t.address)
            or (o.type = 'SMS' and right(regexp_replace(o.recipient, '[^0-9]', '', 'g'), 7)
              = right(regexp_replace(t.address, '[^0-9]', '', 'g'), 7)))
          and (o.account_id is null or exists (
            select from account a
            where a.account_id = o.account_id and a.portfolio_id = :portfolio))
          and not exists (
            select from contact_fact w where w.customer_id = t.customer_id and w.kind = 'OPT_OUT'
              and not w.stands and w.channel is not distinct from t.channel
              and w.address is not distinct from t.address and w.since >= t.since
              and w.recorded_at <= coalesce(o.sending_at, o.ended_at))
        group by t.no),
      line as (
        select t.*, coalesce(l.messages, 0) as messages, case
            when t.way = 'PERSON' and :simulated then null
            else greatest(0, ceil(extract(epoch from t.recorded_at - t.told_at)))::bigint end as delay
        from told t left join later l using (no))
      """;

  @Inject private Jdbi jdbi;

  /**
   * How many there are, how they came, and what happened after.
   *
   * @param ofNobody from senders whom nobody knew
   * @param slowestSeconds the longest delay, rounded up; null: none is known
   * @param messagesAfter that went out, or may have, after the opt-out that forbade them
   */
  public record Sums(
      long all,
      long byWord,
      long byLink,
      long byPerson,
      long ofNobody,
      @Nullable Long slowestSeconds,
      long messagesAfter) {}

  public Sums sums(ReportQuery query) {
    return jdbi.withHandle(
        handle ->
            bound(
                    handle.createQuery(
                        LINES
                            + """
                            select count(*), count(*) filter (where way = 'WORD'),
                              count(*) filter (where way = 'LINK'),
                              count(*) filter (where way = 'PERSON'),
                              count(*) filter (where customer_id is null), max(delay) as slowest,
                              coalesce(sum(messages), 0)::bigint
                            from line
                            """),
                    query)
                .map(
                    (row, context) ->
                        new Sums(
                            row.getLong(1),
                            row.getLong(2),
                            row.getLong(3),
                            row.getLong(4),
                            row.getLong(5),
                            row.getObject("slowest", Long.class),
                            row.getLong(7)))
                .one());
  }

  /** Hands over the rows while they are read, the earliest first. */
  public <R> R each(ReportQuery query, Function<Iterator<Row>, R> reader) {
    return jdbi.withHandle(
        handle -> {
          try (ResultIterator<Row> rows =
              bound(handle.createQuery(LINES + "select * from line order by since, no"), query)
                  .setFetchSize(AT_ONCE)
                  .map((row, context) -> row(row))
                  .iterator()) {
            return reader.apply(rows);
          }
        });
  }

  private static Query bound(Query statement, ReportQuery query) {
    return Period.bindInstants(statement, query)
        .bind("tenant", query.portfolio().tenant().value())
        .bind("simulated", query.portfolio().isSimulated());
  }

  private static Row row(ResultSet row) throws SQLException {
    String channel = row.getString("channel");
    return Row.of(
        row.getString("customer_ref"),
        row.getString("name"),
        new Code("channel", channel == null ? "ALL" : channel),
        new Code("opt_out_way", row.getString("way")),
        Times.instant(row, "told_at"),
        Times.instant(row, "recorded_at"),
        row.getObject("delay", Long.class),
        row.getLong("messages"),
        row.getString("told_by"));
  }
}
