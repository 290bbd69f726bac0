package org.tahsil.delinquency.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.tahsil.account.Portfolio;
import org.tahsil.delinquency.AsOf;
import org.tahsil.delinquency.store.AsOfSql.Scope;
import org.tahsil.delinquency.store.NightAgeStore.Occasion;
import org.tahsil.shared.night.NightUnit;

/** The night's memory of classes: first each account by itself, then with its customer's others. */
@ApplicationScoped
public class NightClassStore {

  private static final String AGED =
      """
      select n.account_id from age_now n
      where n.portfolio_id = :portfolio and n.account_id between :from and :to
        and n.aged_on = :as_of
        and exists (select from scheme s where s.portfolio_id = :portfolio
          and s.valid_from <= :as_of and (s.valid_to is null or s.valid_to > :as_of))
      order by n.account_id
      """;

  /** What changes is kept; {@code class_no} follows in {@link #SPREAD}. */
  private static final String CLASSIFY =
      """
      , standing as (
        select k.account_id, s.scheme_id, s.code, coalesce(d.own_no, 0) as own_no
        from unnest(:accounts::bigint[]) k(account_id)
          join scheme s on s.portfolio_id = :portfolio
            and s.valid_from <= :as_of and (s.valid_to is null or s.valid_to > :as_of)
          left join classed d on d.account_id = k.account_id and d.scheme_id = s.scheme_id),
      changed as (
        select t.*, b.account_id is not null as known, b.own_no as own_before
        from standing t left join class_now b using (account_id, code)
        where (b.scheme_id, b.own_no) is distinct from (t.scheme_id, t.own_no)),
      closed as (
        insert into class_past (account_id, code, scheme_id, own_no, class_no, since, until,
            night_id)
        select b.account_id, b.code, b.scheme_id, b.own_no, b.class_no, b.since, :as_of, :night::uuid
        from class_now b join changed c using (account_id, code)
        where b.since < :as_of
        on conflict do nothing)
      insert into class_now as n (account_id, code, scheme_id, own_no, class_no, since)
      select account_id, code, scheme_id, own_no, own_no, :as_of from changed
      on conflict (account_id, code) do update set scheme_id = excluded.scheme_id,
        own_no = excluded.own_no, class_no = excluded.class_no, since = excluded.since
      """;

  /**
   * The accounts of the customers of whom one changed tonight, or has just been classed, locked in
   * the order of their keys.
   */
  private static final String SPREAD =
      """
      with touched as (
        select distinct a.customer_id, n.code
        from class_now n join account a using (account_id) join scheme s using (scheme_id)
        where n.account_id = any(:accounts) and n.since = :as_of and s.borrower_wide),
      locked as (
        select n.account_id, n.code, n.own_no, n.class_no, n.since, n.scheme_id, a.customer_id,
            cardinality(s.first_days) as worst_no
        from touched t join account a using (customer_id)
          join class_now n on n.account_id = a.account_id and n.code = t.code
          join scheme s using (scheme_id)
        order by n.account_id, n.code for update of n),
      wanted as (
        select l.*, case when bool_or(own_no = worst_no) over (partition by customer_id, code)
            then worst_no else own_no end as wanted_no
        from locked l),
      closed as (
        insert into class_past (account_id, code, scheme_id, own_no, class_no, since, until,
            night_id)
        select account_id, code, scheme_id, own_no, class_no, since, :as_of, :night::uuid
        from wanted where wanted_no <> class_no and since < :as_of
        on conflict do nothing)
      update class_now n set class_no = w.wanted_no, since = :as_of
      from wanted w
      where n.account_id = w.account_id and n.code = w.code and w.wanted_no <> w.class_no
      """;

  @Inject private Jdbi jdbi;

  /** The accounts of a unit that this night aged, if the portfolio has schemes at all. */
  public List<Long> aged(NightUnit unit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(AGED)
                .bind("portfolio", unit.portfolio().value())
                .bind("from", unit.fromAccount())
                .bind("to", unit.toAccount())
                .bind("as_of", unit.businessDate())
                .mapTo(Long.class)
                .list());
  }

  /** Whether a portfolio has schemes on a date. */
  public boolean areSet(Portfolio portfolio, LocalDate date) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select exists (select from scheme
                    where portfolio_id = :portfolio and valid_from <= :as_of
                      and (valid_to is null or valid_to > :as_of))
                    """)
                .bind("portfolio", portfolio.id().value())
                .bind("as_of", date)
                .mapTo(Boolean.class)
                .one());
  }

  /** Classes accounts each by itself and counts the classes that changed. */
  public long classify(Portfolio portfolio, Occasion occasion, List<Long> accounts) {
    AsOf asOf = AsOf.now(occasion.date());
    return jdbi.withHandle(
        handle ->
            (long)
                AsOfSql.bind(
                        handle.createUpdate(ClassSql.with(Scope.ACCOUNTS, asOf) + CLASSIFY),
                        portfolio,
                        asOf)
                    .bind("accounts", accounts.toArray(Long[]::new))
                    .bind("portfolio", portfolio.id().value())
                    .bind("night", occasion.night())
                    .execute());
  }

  /** Gives accounts the worst class of their customers' others, or frees them from it. */
  public long spread(Occasion occasion, List<Long> accounts) {
    return jdbi.withHandle(
        handle ->
            (long)
                handle
                    .createUpdate(SPREAD)
                    .bind("accounts", accounts.toArray(Long[]::new))
                    .bind("as_of", occasion.date())
                    .bind("night", occasion.night())
                    .execute());
  }
}
