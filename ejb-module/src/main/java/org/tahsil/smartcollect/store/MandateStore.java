package org.tahsil.smartcollect.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.shared.store.Columns;
import org.tahsil.smartcollect.CollectionMethod;
import org.tahsil.smartcollect.MandateRow;
import org.tahsil.smartcollect.domain.Leave;

/** Mandates: taken in by the hundred, read by account. */
@ApplicationScoped
public class MandateStore {
  private static final String TAKE =
      """
      with incoming as (
        select * from unnest(:accounts::bigint[], :methods::text[], :froms::date[], :tos::date[],
            :amounts::bigint[], :days::smallint[], :early::boolean[])
          as n(account_id, method, valid_from, valid_to, max_amount_minor, presentation_day,
            debit_before_due)),
      past as (
        insert into mandate_past (mandate_id, known_until, content)
        select m.mandate_id, clock_timestamp(), to_jsonb(m)
        from mandate m join incoming n using (account_id, method, valid_from)
        where (m.valid_to, m.max_amount_minor, m.presentation_day, m.debit_before_due)
          is distinct from (n.valid_to, n.max_amount_minor, n.presentation_day, n.debit_before_due))
      insert into mandate as m (account_id, method, valid_from, valid_to, max_amount_minor,
          presentation_day, debit_before_due)
      select * from incoming order by account_id, method, valid_from
      on conflict on constraint mandate_once do update
      set valid_to = excluded.valid_to, max_amount_minor = excluded.max_amount_minor,
          presentation_day = excluded.presentation_day,
          debit_before_due = excluded.debit_before_due
      where (m.valid_to, m.max_amount_minor, m.presentation_day, m.debit_before_due)
        is distinct from (excluded.valid_to, excluded.max_amount_minor, excluded.presentation_day,
          excluded.debit_before_due)
      returning account_id, method, valid_from, xmax = 0 as is_new
      """;

  @Inject private Jdbi jdbi;

  /** What tells a mandate apart. */
  public record Key(long account, CollectionMethod method, LocalDate validFrom) {}

  /** Writes mandates with distinct keys; tells of each that was written whether it is new. */
  public Map<Key, Boolean> take(List<MandateRow> rows, Map<String, Long> accounts) {
    Map<Key, Boolean> written = new HashMap<>();
    jdbi.useHandle(
        handle ->
            Columns.of(rows)
                .number("accounts", row -> accounts.get(row.account().value()))
                .text("methods", row -> row.method().label())
                .text("froms", MandateRow::validFrom)
                .text("tos", MandateRow::validTo)
                .number("amounts", MandateStore::maxAmount)
                .text("days", MandateRow::presentationDay)
                .text("early", MandateRow::debitBeforeDue)
                .bindTo(handle.createQuery(TAKE))
                .map((row, context) -> written.put(key(row), row.getBoolean("is_new")))
                .list());
    return written;
  }

  /** The mandates of accounts of a portfolio, by account. */
  public Map<Long, List<Leave>> of(Portfolio portfolio, List<Long> accounts) {
    Map<Long, List<Leave>> leaves = new HashMap<>();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery("select * from mandate where account_id = any(:accounts)")
                .bind("accounts", accounts.toArray(Long[]::new))
                .map(
                    (row, context) ->
                        leaves
                            .computeIfAbsent(row.getLong("account_id"), key -> new ArrayList<>())
                            .add(leave(row, portfolio)))
                .list());
    return leaves;
  }

  private static @Nullable Long maxAmount(MandateRow row) {
    return row.maxAmount() == null ? null : row.maxAmount().minor();
  }

  private static Key key(ResultSet row) throws SQLException {
    return new Key(row.getLong("account_id"), method(row), date(row, "valid_from"));
  }

  static CollectionMethod method(ResultSet row) throws SQLException {
    return CollectionMethod.labelled(row.getString("method")).orElseThrow();
  }

  private static LocalDate date(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }

  private static Leave leave(ResultSet row, Portfolio portfolio) throws SQLException {
    int scale = portfolio.currency().getDefaultFractionDigits();
    return new Leave(
        method(row),
        date(row, "valid_from"),
        row.getObject("valid_to", LocalDate.class),
        Optional.ofNullable(row.getBigDecimal("max_amount_minor"))
            .map(minor -> minor.movePointLeft(scale))
            .map(BigDecimal::stripTrailingZeros)
            .orElse(null),
        row.getObject("presentation_day", Integer.class),
        row.getBoolean("debit_before_due"));
  }
}
