package org.tahsil.night.store;

/**
 * Counts of offers to settle, for all of a portfolio, whenever they were made: what an offer came
 * to is held against the postings that stand, and what it owed against the items that it froze.
 * Accounts set aside are left out, and of offers made before something was kept what cannot be held
 * against it.
 */
final class SettlementSql {

  /**
   * {@code offer} are the offers; {@code waived} is what stands of their waivers, {@code stray} are
   * waivers that no offer knows. A waiver of before items were frozen names none.
   */
  static final String FACTS =
      """
      offer as (
        select n.settlement_id, n.account_id, n.portfolio_id, n.state = 'PAID' as paid, n.since,
          n.waived_minor, s.owed_minor, s.pay_minor, s.credit_minor
        from settlement_now n join settlement s using (settlement_id)
          left join aside d on d.account_id = n.account_id and d.waits
        where n.portfolio_id = :p and d.account_id is null),
      waived as (
        select w.settlement_id, sum(p.amount_minor) as minor, count(*) as many,
          count(distinct w.item_ref) as items,
          bool_and(p.kind = 'WAIVER' and p.amount_minor = w.amount_minor
            and p.account_id = o.account_id and p.value_on = o.since
            and p.named_item_ref is not distinct from w.item_ref) as same
        from offer o join settlement_waiver w using (settlement_id)
          join posting_key k on k.portfolio_id = o.portfolio_id and k.payment_ref = w.payment_ref
          join posting p on p.posting_id = k.posting_id
        where not exists (select from posting r where r.reverses = p.posting_id)
        group by w.settlement_id),
      stray as (
        select p.posting_id
        from posting p join account a using (account_id)
        where p.kind = 'WAIVER' and a.portfolio_id = :p
          and not exists (select from posting r where r.reverses = p.posting_id)
          and not exists (
            select from settlement_waiver w join settlement s using (settlement_id)
            where s.account_id = p.account_id and w.payment_ref = p.payment_ref)),
      waiving as (
        select (case when o.paid then o.waived_minor else 0 end) = coalesce(w.minor, 0)
          and coalesce(w.same and w.many = greatest(w.items, 1), true)
          and (o.credit_minor is null or coalesce(w.minor, 0) <= o.owed_minor - o.pay_minor)
            as is_right
        from offer o left join waived w using (settlement_id)
        where o.paid or w.settlement_id is not null
        union all
        select false from stray),
      frozen as (
        select o.owed_minor + o.credit_minor = coalesce((
            select sum(i.open_minor) from settlement_item i
            where i.settlement_id = o.settlement_id), 0) as is_right
        from offer o where o.credit_minor is not null),
      """;

  static final String CHECKS =
      """
      union all
      select 'SETTLEMENT_ITEMS', null, count(*), count(*) filter (where is_right),
        count(*) filter (where not is_right) from frozen
      union all
      select 'WAIVERS', null, count(*), count(*) filter (where is_right),
        count(*) filter (where not is_right) from waiving
      """;

  private SettlementSql() {}
}
