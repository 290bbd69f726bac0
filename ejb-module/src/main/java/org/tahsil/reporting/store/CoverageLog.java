package org.tahsil.reporting.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Currency;
import org.jdbi.v3.core.Jdbi;
import org.tahsil.reporting.ReportQuery;
import org.tahsil.shared.money.Money;

/** How many of a period's overdue accounts were contacted, and what was paid of their arrears. */
@ApplicationScoped
public class CoverageLog {

  /**
   * A reminder belongs to the date of its night, a campaign's message to the day for which it was
   * planned, and what people did to its instant. Arrears are an account's highest of the period.
   */
  private static final String COVERAGE =
      """
      with late as (
        select account_id, max(overdue_minor) as owed from (
          select account_id, overdue_minor from age_now
          where portfolio_id = :portfolio and overdue_minor > 0 and valid_from <= :until
          union all
          select account_id, overdue_minor from age_past
          where portfolio_id = :portfolio and overdue_minor > 0 and valid_from <= :until
            and valid_to > :from) aged
        group by account_id),
      machine as (
        select j.account_id from campaign_journey j join campaign_task t using (journey_id)
          join outbox o on o.tenant_id = :tenant and o.dedupe_key = t.message_key
        where j.portfolio_id = :portfolio and o.state = 'SENT'
          and t.planned_at >= :begin and t.planned_at < :end
        union
        select r.account_id from reminder r join late using (account_id)
          join outbox o on o.tenant_id = :tenant
            and o.dedupe_key = 'reminder:' || r.customer_id || ':' || r.on_date
        where r.on_date between :from and :until and o.state = 'SENT'),
      people as (
        select distinct i.account_id from interaction i join late using (account_id)
        where i.direction = 'OUTBOUND' and i.at >= :begin and i.at < :end),
      blocked as (
        select distinct d.account_id from contact_decision d
        where d.portfolio_id = :portfolio and d.verdict = 'BLOCK'
          and d.at >= :begin and d.at < :end),
      paid as (
        select p.account_id, sum(p.amount_minor) as minor from posting p join late using (account_id)
        where p.kind = 'PAYMENT' and p.value_on between :from and :until
          and not exists (select from posting r where r.reverses = p.posting_id)
        group by p.account_id)
      select count(*) as late,
        count(*) filter (where m.account_id is not null) as machine,
        count(*) filter (where m.account_id is not null or h.account_id is not null) as contacted,
        count(*) filter (where m.account_id is null and h.account_id is null
          and b.account_id is not null) as blocked,
        coalesce(sum(l.owed), 0)::bigint as owed,
        coalesce(sum(least(l.owed, coalesce(p.minor, 0))), 0)::bigint as paid
      from late l left join machine m using (account_id) left join people h using (account_id)
        left join blocked b using (account_id) left join paid p using (account_id)
      """;

  @Inject private Jdbi jdbi;

  /**
   * Of the accounts that were overdue on a day of the period.
   *
   * @param byMachine to which a campaign or a night's reminder sent a message
   * @param contacted by a machine or by people
   * @param blocked that were not contacted because the contact policy forbade it
   * @param owed the highest arrears of each
   * @param paid of these arrears, without what was taken back
   */
  public record Coverage(
      long late, long byMachine, long contacted, long blocked, Money owed, Money paid) {}

  public Coverage of(ReportQuery query) {
    Currency currency = query.portfolio().currency();
    return jdbi.withHandle(
        handle ->
            Period.bind(Period.bindInstants(handle.createQuery(COVERAGE), query), query)
                .bind("tenant", query.portfolio().tenant().value())
                .map(
                    (row, context) ->
                        new Coverage(
                            row.getLong("late"),
                            row.getLong("machine"),
                            row.getLong("contacted"),
                            row.getLong("blocked"),
                            Money.ofMinor(row.getLong("owed"), currency),
                            Money.ofMinor(row.getLong("paid"), currency)))
                .one());
  }
}
