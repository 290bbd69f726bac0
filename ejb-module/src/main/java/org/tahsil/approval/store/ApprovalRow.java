package org.tahsil.approval.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahsil.approval.Approval;
import org.tahsil.approval.Approval.Asking;
import org.tahsil.approval.Approval.Concerned;
import org.tahsil.approval.Approval.Decision;
import org.tahsil.approval.Approval.Limit;
import org.tahsil.approval.ApprovalKind;
import org.tahsil.approval.ApprovalState;
import org.tahsil.approval.Rank;
import org.tahsil.approval.Stake;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.money.Money;

/** Reads an approval from a row with its names. */
final class ApprovalRow {
  private ApprovalRow() {}

  static Approval read(ResultSet row, Currency currency) throws SQLException {
    return new Approval(
        row.getLong("approval_id"),
        row.getObject("approval_key", UUID.class),
        ApprovalKind.valueOf(row.getString("kind")),
        ApprovalState.valueOf(row.getString("state")),
        row.getString("subject"),
        concerned(row),
        new Stake(row.getBigDecimal("percent"), money(row, "amount_minor", currency)),
        row.getString("reason"),
        limit(row, "limit", currency),
        new Asking(
            row.getString("asked_by"),
            row.getObject("asked_on", LocalDate.class),
            instant(row, "asked_at"),
            row.getObject("expires_on", LocalDate.class)),
        decision(row, currency));
  }

  private static @Nullable Concerned concerned(ResultSet row) throws SQLException {
    if (row.getString("customer_ref") == null) {
      return null;
    }
    String account = row.getString("account_ref");
    return new Concerned(
        row.getLong("customer_id"),
        new CustomerRef(row.getString("customer_ref")),
        row.getString("name"),
        row.getObject("account_id", Long.class),
        account == null ? null : new AccountRef(account));
  }

  private static @Nullable Limit limit(ResultSet row, String which, Currency currency)
      throws SQLException {
    String rank = row.getString(which + "_rank");
    return rank == null
        ? null
        : new Limit(
            Rank.valueOf(rank),
            row.getBigDecimal(which + "_percent"),
            money(row, which + "_minor", currency));
  }

  private static @Nullable Decision decision(ResultSet row, Currency currency) throws SQLException {
    String by = row.getString("acted_by");
    return by == null
        ? null
        : new Decision(
            by,
            row.getObject("acted_on", LocalDate.class),
            instant(row, "acted_at"),
            row.getString("note"),
            limit(row, "leaned", currency));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static @Nullable Money money(ResultSet row, String column, Currency currency)
      throws SQLException {
    Long minor = row.getObject(column, Long.class);
    return minor == null ? null : Money.ofMinor(minor, currency);
  }
}
