package org.tahsil.affordability.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.tahsil.account.Portfolio;
import org.tahsil.affordability.NewStatedIncome;
import org.tahsil.affordability.StatedIncome;
import org.tahsil.arrangement.Frequency;
import org.tahsil.shared.money.Money;

/** Incomes as they were stated; rows are inserted and never changed. */
@ApplicationScoped
public class StatedIncomeStore {

  @Inject private Jdbi jdbi;

  /**
   * Who writes what of whom.
   *
   * @param customer surrogate key
   * @param on business date
   */
  public record Entry(long customer, NewStatedIncome told, String by, LocalDate on) {}

  /** A statement with its customer's surrogate key. */
  public record Stored(long customer, StatedIncome income) {}

  /** The newest of a customer by the day of the statement, newest first. */
  public List<StatedIncome> newest(Portfolio portfolio, long customer, int most) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select * from stated_income
                    where portfolio_id = :portfolio and customer_id = :customer
                    order by stated_on desc, statement_id desc limit :most
                    """)
                .bind("portfolio", portfolio.id().value())
                .bind("customer", customer)
                .bind("most", most)
                .map((row, context) -> stored(row, portfolio).income())
                .list());
  }

  /** That of a source reference. */
  public Optional<Stored> bySource(Portfolio portfolio, String source) {
    return one(portfolio, "source_ref", source);
  }

  /** That of an id. */
  public Optional<Stored> byId(Portfolio portfolio, UUID id) {
    return one(portfolio, "statement_key", id);
  }

  /** Adds one; false if its source reference is known already. */
  public boolean add(Portfolio portfolio, UUID id, Entry entry) {
    NewStatedIncome told = entry.told();
    return jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        insert into stated_income (statement_key, portfolio_id, customer_id,
                            pay_minor, pay_frequency, pay_day, paid_on, outgoings_minor, stated_by,
                            stated_on, source_ref, written_by, written_on)
                        values (:id, :portfolio, :customer, :pay, :frequency, :day::smallint,
                            :paid_on::date, :outgoings, :stated_by, :stated_on, :source, :by, :on)
                        on conflict on constraint stated_income_source do nothing
                        """)
                    .bind("id", id)
                    .bind("portfolio", portfolio.id().value())
                    .bind("customer", entry.customer())
                    .bind("pay", told.pay().minor())
                    .bind("frequency", told.payFrequency().name())
                    .bind("day", told.payDay())
                    .bind("paid_on", told.paidOn())
                    .bind("outgoings", told.outgoings().minor())
                    .bind("stated_by", told.statedBy())
                    .bind("stated_on", told.statedOn())
                    .bind("source", told.sourceRef())
                    .bind("by", entry.by())
                    .bind("on", entry.on())
                    .execute())
        == 1;
  }

  private Optional<Stored> one(Portfolio portfolio, String column, Object value) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select * from stated_income where portfolio_id = :portfolio and "
                        + column
                        + " = :value")
                .bind("portfolio", portfolio.id().value())
                .bind("value", value)
                .map((row, context) -> stored(row, portfolio))
                .findOne());
  }

  private static Stored stored(ResultSet row, Portfolio portfolio) throws SQLException {
    return new Stored(
        row.getLong("customer_id"),
        new StatedIncome(
            row.getObject("statement_key", UUID.class),
            new NewStatedIncome(
                Money.ofMinor(row.getLong("pay_minor"), portfolio.currency()),
                Frequency.valueOf(row.getString("pay_frequency")),
                row.getObject("pay_day", Integer.class),
                row.getObject("paid_on", LocalDate.class),
                Money.ofMinor(row.getLong("outgoings_minor"), portfolio.currency()),
                row.getString("stated_by"),
                row.getObject("stated_on", LocalDate.class),
                row.getString("source_ref")),
            row.getString("written_by"),
            row.getObject("written_on", LocalDate.class),
            row.getObject("written_at", OffsetDateTime.class).toInstant()));
  }
}
