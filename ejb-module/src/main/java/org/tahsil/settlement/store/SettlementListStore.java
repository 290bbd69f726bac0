package org.tahsil.settlement.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.tahsil.account.Portfolio;
import org.tahsil.settlement.SettlementKind;
import org.tahsil.settlement.SettlementLine;
import org.tahsil.settlement.SettlementQuery;
import org.tahsil.settlement.SettlementState;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.money.Money;

/** A portfolio's offers in lists. */
@ApplicationScoped
public class SettlementListStore {

  private static final String LIST =
      """
      select s.*, n.state, n.since, n.counted_minor, n.waived_minor, c.account_ref, k.name
      from settlement_now n join settlement s using (settlement_id)
        join account c on c.account_id = n.account_id join customer k using (customer_id)
      where n.portfolio_id = :portfolio
        and (:state::text is null or n.state = :state)
        and (:kind::text is null or s.kind = :kind)
        and (:pay_before::date is null or s.pay_by < :pay_before::date)
        and (:agent::text is null or s.made_by = :agent)
        and (:after::bigint is null or n.settlement_id < :after)
      order by n.settlement_id desc limit :limit
      """;

  @Inject private Jdbi jdbi;

  public List<SettlementLine> list(Portfolio portfolio, SettlementQuery query) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(LIST)
                .bind("portfolio", portfolio.id().value())
                .bind("state", query.state() == null ? null : query.state().name())
                .bind("kind", query.kind() == null ? null : query.kind().name())
                .bind("pay_before", query.payBefore())
                .bind("agent", query.agent())
                .bind("after", query.after())
                .bind("limit", query.limit())
                .map((row, context) -> line(row, portfolio))
                .list());
  }

  private static SettlementLine line(ResultSet row, Portfolio portfolio) throws SQLException {
    return new SettlementLine(
        row.getLong("settlement_id"),
        row.getObject("settlement_key", UUID.class),
        new AccountRef(row.getString("account_ref")),
        row.getString("name"),
        SettlementKind.valueOf(row.getString("kind")),
        SettlementState.valueOf(row.getString("state")),
        row.getObject("since", LocalDate.class),
        row.getBigDecimal("percent"),
        money(row, "owed_minor", portfolio),
        money(row, "pay_minor", portfolio),
        money(row, "counted_minor", portfolio),
        money(row, "waived_minor", portfolio),
        row.getObject("pay_by", LocalDate.class),
        row.getString("made_by"),
        row.getObject("made_on", LocalDate.class));
  }

  private static Money money(ResultSet row, String column, Portfolio portfolio)
      throws SQLException {
    return Money.ofMinor(row.getLong(column), portfolio.currency());
  }
}
