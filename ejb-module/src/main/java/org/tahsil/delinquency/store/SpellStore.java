package org.tahsil.delinquency.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.tahsil.account.Portfolio;
import org.tahsil.delinquency.AsOf;
import org.tahsil.delinquency.Exposures.Spell;
import org.tahsil.shared.id.AccountRef;

/** Spells of arrears, from the dates on which items were due and settled. */
@ApplicationScoped
public class SpellStore {

  /**
   * The portfolio's spells that began up to {@code :as_of}, after {@link ClassSql#life}, of items
   * that meet a condition.
   */
  private static final String SPELL =
      """
      late as (
        select l.account_id, greatest(l.due_on + 1 - :counts, l.issued_on) as began,
            case when l.settled_on <= :as_of then l.settled_on end as settled_on
        from life l join account a using (account_id) where a.portfolio_id = :portfolio and %s),
      spell as (
        select account_id, unnest(range_agg(daterange(began, settled_on))) as days
        from late
        where began <= :as_of and (settled_on is null or settled_on > began)
        group by account_id)
      """;

  /** All spells, each with its true beginning. */
  private static final String WHOLE = SPELL.formatted("true");

  /**
   * Spells as far as they matter to days after {@code :since}: what was settled by then is left
   * out. A spell that lasted beyond it is whole from that day on and may seem to begin later,
   * though not after it.
   */
  static final String LATELY =
      SPELL.formatted("(l.settled_on is null or l.settled_on > cast(:since as date))");

  private static final String SPELLS =
      "with nothing as (select 1) %s, "
          + WHOLE
          + """
      select a.account_ref, c.name, a.product, lower(s.days) as began, upper(s.days) as ended
      from spell s join account a using (account_id) join customer c using (customer_id)
      where upper(s.days) is null or upper(s.days) >= :from
      order by a.account_ref, began
      """;

  @Inject private Jdbi jdbi;

  public List<Spell> spells(Portfolio portfolio, LocalDate from, AsOf until) {
    return jdbi.withHandle(
        handle ->
            AsOfSql.bind(
                    handle.createQuery(SPELLS.formatted(ClassSql.life(until))), portfolio, until)
                .bind("portfolio", portfolio.id().value())
                .bind("from", from)
                .map(
                    (row, context) ->
                        new Spell(
                            new AccountRef(row.getString("account_ref")),
                            row.getString("name"),
                            row.getString("product"),
                            row.getObject("began", LocalDate.class),
                            row.getObject("ended", LocalDate.class)))
                .list());
  }
}
