package org.tahsil.reporting.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.tahsil.reporting.ReportQuery;
import org.tahsil.shared.money.Money;

/**
 * What messages of campaigns became and what came after them. A message belongs to the day for
 * which it was planned, in the portfolio's zone. A payment or promise counts for the last message
 * that was sent to its account before it and at most {@link #WINDOW_DAYS} days ago, and so at most
 * once over all campaigns; what was known when the message was written does not.
 */
@ApplicationScoped
public class CampaignLog {

  /** Days after a message in which what comes counts for it. */
  public static final int WINDOW_DAYS = 14;

  private static final String LINES =
      """
      with was as (
        select distinct on (j.journey_id) j.journey_id, p.bucket
        from campaign_journey j join age_past p using (account_id)
        where j.portfolio_id = :portfolio and p.portfolio_id = :portfolio
          and p.valid_from <= j.begun_on and p.valid_to > j.begun_on
        order by j.journey_id, p.known_on desc),
      journey as (
        select j.journey_id, j.account_id, j.begun_on, k.code, v.version_no,
          coalesce(n.bucket, was.bucket) as bucket
        from campaign_journey j join campaign k using (campaign_id)
          join campaign_version v using (version_id)
          left join age_now n on n.account_id = j.account_id and n.valid_from <= j.begun_on
          left join was using (journey_id)
        where j.portfolio_id = :portfolio and j.begun_on <= :until),
      message as (
        select j.*, t.step_no, t.medium, t.template, t.planned_at,
          (t.planned_at at time zone :zone)::date as day,
          t.cost, coalesce(o.state, 'QUEUED') as state, o.receipt_state, o.last_posting
        from journey j join campaign_task t using (journey_id)
          left join outbox o on o.tenant_id = :tenant and o.dedupe_key = t.message_key
        where t.message_key is not null and t.planned_at >= :begin and t.planned_at < :end),
      paid as (
        select journey_id, step_no, sum(amount_minor)::bigint as minor from (
          select distinct on (p.posting_id) m.journey_id, m.step_no, p.amount_minor
          from posting p join message m using (account_id)
          where m.state = 'SENT' and p.kind = 'PAYMENT' and p.value_on <= :until
            and p.value_on between m.day and m.day + :window
            and p.posting_id > coalesce(m.last_posting, 0)
            and not exists (select from posting r where r.reverses = p.posting_id)
          order by p.posting_id, m.planned_at desc, m.journey_id desc, m.step_no desc) of_last
        group by journey_id, step_no),
      promised as (
        select journey_id, step_no, count(*) as made,
          count(*) filter (where state = 'KEPT') as kept from (
          select distinct on (a.arrangement_id) m.journey_id, m.step_no, n.state
          from arrangement a join arrangement_now n using (arrangement_id)
            join message m on m.account_id = a.account_id
          where m.state = 'SENT' and a.made_on <= :until
            and a.made_on between m.day and m.day + :window
            and not (n.state in ('CANCELLED', 'RESCHEDULED') and n.since = a.made_on)
          order by a.arrangement_id, m.planned_at desc, m.journey_id desc, m.step_no desc) of_last
        group by journey_id, step_no),
      begun as (
        select %1$s as name, count(*) as journeys from journey t
        where t.begun_on >= :from and %2$s group by 1),
      counted as (
        select %3$s as name, count(*) as queued,
          count(*) filter (where state in ('QUEUED', 'RELAYED', 'SENDING')) as under_way,
          count(*) filter (where state = 'SENT') as sent,
          count(*) filter (where state = 'SENT' and receipt_state = 'DELIVERED') as delivered,
          count(*) filter (where state = 'SUPPRESSED') as suppressed,
          count(*) filter (where state = 'DEAD') as dead,
          count(*) filter (where state = 'UNKNOWN') as in_doubt,
          count(paid.minor) as paid_after, coalesce(sum(paid.minor), 0)::bigint as minor,
          coalesce(sum(promised.made), 0)::bigint as made,
          coalesce(sum(promised.kept), 0)::bigint as kept,
          sum(cost) filter (where state in ('SENT', 'UNKNOWN')) as cost,
          count(*) filter (where state in ('SENT', 'UNKNOWN') and cost is null) as unpriced
        from message t left join paid using (journey_id, step_no)
          left join promised using (journey_id, step_no)
        group by 1)
      select name, coalesce(journeys, 0) as journeys, coalesce(queued, 0) as queued,
        coalesce(under_way, 0) as under_way, coalesce(sent, 0) as sent,
        coalesce(delivered, 0) as delivered, coalesce(suppressed, 0) as suppressed,
        coalesce(dead, 0) as dead, coalesce(in_doubt, 0) as in_doubt,
        coalesce(paid_after, 0) as paid_after, coalesce(minor, 0) as minor,
        coalesce(made, 0) as made, coalesce(kept, 0) as kept, cost,
        coalesce(unpriced, 0) as unpriced
      from begun full join counted using (name)
      order by name
      """;

  @Inject private Jdbi jdbi;

  /** By what they are counted. */
  public enum By {
    CAMPAIGN("t.code", true),
    STEP("t.code || '@' || t.version_no || ' #' || lpad(t.step_no::text, 2, '0')", false),
    CHANNEL("t.medium", false),
    TEMPLATE("t.template", false),
    /** The account's bucket on the day on which its journey began. */
    BUCKET("coalesce(t.bucket, '-')", true);

    private final String name;
    private final boolean ofJourney;

    By(String name, boolean ofJourney) {
      this.name = name;
      this.ofJourney = ofJourney;
    }

    /** Whether journeys have it, and not only messages. */
    public boolean isOfJourney() {
      return ofJourney;
    }
  }

  /**
   * Messages that have something in common. Queued = under way + sent + suppressed + dead + in
   * doubt.
   *
   * @param journeys that began in the period; 0 if they do not have it in common
   * @param delivered of those that were sent, as receipts say
   * @param paidAfter of those that were sent, after how many money came
   * @param promises made after one
   * @param recovered without what was taken back
   * @param cost of what was sent or is in doubt, as far as prices were set; null: of none
   * @param unpriced of these, how many had no price
   */
  public record Line(
      String name,
      long journeys,
      long queued,
      long underWay,
      long sent,
      long delivered,
      long suppressed,
      long dead,
      long inDoubt,
      long paidAfter,
      long promises,
      long promisesKept,
      Money recovered,
      @Nullable BigDecimal cost,
      long unpriced) {}

  /** In the order of their names; few, for a portfolio has few campaigns. */
  public List<Line> lines(ReportQuery query, By by) {
    String begun = by.ofJourney ? by.name : "null::text";
    String sql = LINES.formatted(begun, by.ofJourney ? "true" : "false", by.name);
    Currency currency = query.portfolio().currency();
    return jdbi.withHandle(
        handle ->
            Period.bind(Period.bindInstants(handle.createQuery(sql), query), query)
                .bind("zone", query.portfolio().zone().getId())
                .bind("tenant", query.portfolio().tenant().value())
                .bind("window", WINDOW_DAYS)
                .map((row, context) -> line(row, currency))
                .list());
  }

  private static Line line(ResultSet row, Currency currency) throws SQLException {
    return new Line(
        row.getString("name"),
        row.getLong("journeys"),
        row.getLong("queued"),
        row.getLong("under_way"),
        row.getLong("sent"),
        row.getLong("delivered"),
        row.getLong("suppressed"),
        row.getLong("dead"),
        row.getLong("in_doubt"),
        row.getLong("paid_after"),
        row.getLong("made"),
        row.getLong("kept"),
        Money.ofMinor(row.getLong("minor"), currency),
        row.getBigDecimal("cost"),
        row.getLong("unpriced"));
  }
}
