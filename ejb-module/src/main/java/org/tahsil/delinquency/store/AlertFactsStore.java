package org.tahsil.delinquency.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.delinquency.AlertKind;
import org.tahsil.delinquency.Bucket;
import org.tahsil.delinquency.store.NightAgeStore.Move;
import org.tahsil.delinquency.store.NightAgeStore.Occasion;
import org.tahsil.shared.night.NightUnit;
import org.tahsil.shared.store.FewRows;
import org.tahsil.shared.store.SetBySet;

/**
 * What alerts are judged by, from the ledger as of a date and as known now: nothing that counts
 * later is read, and accounts in sets.
 */
@ApplicationScoped
public class AlertFactsStore {

  private static final String AGED =
      """
      select account_id from age_now
      where portfolio_id = :portfolio and account_id between :from and :to and aged_on = :as_of
      order by account_id
      """;

  @Inject private Jdbi jdbi;

  /** The end of arrears, and the first day past due after it. */
  public record Cured(LocalDate on, LocalDate lateAgain) {}

  /**
   * A condition that has just begun.
   *
   * @param move the account where it stands, from its bucket to the same
   * @param figures by reason: an amount in minor units, a count of items, or shares in percent
   */
  public record Begun(AlertKind kind, String reason, List<Long> figures, Move move) {}

  /** The accounts of a unit that this night aged. */
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

  /** Of late accounts those that were cured so recently that being late again is a relapse. */
  public Map<Long, Cured> cures(Portfolio portfolio, LocalDate date, Collection<Long> accounts) {
    return jdbi.withHandle(
        handle -> {
          FewRows.expectedBy(handle);
          Query query = of(handle.createQuery(AlertSql.CURES), portfolio, date, accounts);
          return SetBySet.in(handle, () -> cured(query));
        });
  }

  private static Map<Long, Cured> cured(Query query) {
    return query
        .map(
            (row, context) ->
                Map.entry(
                    row.getLong("account_id"),
                    new Cured(
                        row.getObject("cured_on", LocalDate.class),
                        row.getObject("late_from", LocalDate.class))))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Notes which conditions of aged accounts last, and gives those that have begun. */
  public List<Begun> conditions(Portfolio portfolio, Occasion occasion, Collection<Long> accounts) {
    return jdbi.withHandle(
        handle -> {
          FewRows.expectedBy(handle);
          Query query =
              of(handle.createQuery(AlertSql.CONDITIONS), portfolio, occasion.date(), accounts)
                  .bind("night", occasion.night());
          return SetBySet.in(handle, () -> query.map((row, context) -> begun(row)).list());
        });
  }

  /** The overdue amount that is high for a portfolio on a date, in minor units; null: none is. */
  public @Nullable Long highValue(Portfolio portfolio, LocalDate date) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select high_value_minor from alert_terms(:portfolio, :as_of::date)")
                .bind("portfolio", portfolio.id().value())
                .bind("as_of", date)
                .map((row, context) -> java.util.Optional.ofNullable(row.getObject(1, Long.class)))
                .one()
                .orElse(null));
  }

  private static Query of(
      Query query, Portfolio portfolio, LocalDate date, Collection<Long> accounts) {
    int counts = portfolio.convention().dueDateCounts();
    return query
        .bind("portfolio", portfolio.id().value())
        .bind("as_of", date)
        .bind("counts", counts)
        .bind("overdue_before", date.plusDays(counts))
        .bind("accounts", accounts.toArray(Long[]::new));
  }

  private static Begun begun(ResultSet row) throws SQLException {
    Bucket bucket = Bucket.labelled(row.getString("bucket"));
    return new Begun(
        AlertKind.valueOf(row.getString("kind")),
        row.getString("reason"),
        List.of((Long[]) Objects.requireNonNull(row.getArray("figures")).getArray()),
        new Move(
            row.getLong("account_id"),
            row.getLong("customer_id"),
            bucket,
            bucket,
            row.getInt("dpd"),
            row.getLong("overdue_minor"),
            row.getLong("outstanding_minor"),
            false));
  }
}
