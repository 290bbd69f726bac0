package org.tahsil.concern.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.concern.Concern;
import org.tahsil.concern.Concern.Disputed;
import org.tahsil.concern.Concern.Standing;
import org.tahsil.concern.Concern.Subject;
import org.tahsil.concern.ConcernAction;
import org.tahsil.concern.ConcernKind;
import org.tahsil.concern.ConcernState;
import org.tahsil.concern.ConcernStep;
import org.tahsil.concern.Evidence;
import org.tahsil.concern.EvidenceKind;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.id.ItemRef;
import org.tahsil.shared.money.Money;

/** Rows of concerns, steps and evidence as what they stand for. */
final class ConcernRows {

  private ConcernRows() {}

  static Concern found(ResultSet row, Portfolio portfolio) throws SQLException {
    String account = row.getString("account_ref");
    return new Concern(
        row.getLong("concern_id"),
        new Subject(
            new CustomerRef(row.getString("customer_ref")),
            row.getString("name"),
            account == null ? null : new AccountRef(account)),
        ConcernKind.valueOf(row.getString("kind")),
        row.getString("reason"),
        row.getString("told"),
        disputed(row, portfolio),
        row.getString("source_ref"),
        row.getObject("keep_days", Integer.class),
        evidence(row.getArray("evidence")),
        row.getString("told_by"),
        row.getObject("told_on", LocalDate.class),
        standing(row),
        row.getObject("overdue_on", LocalDate.class),
        row.getObject("ended_on", LocalDate.class),
        row.getInt("version"));
  }

  private static @Nullable Disputed disputed(ResultSet row, Portfolio portfolio)
      throws SQLException {
    String item = row.getString("item_ref");
    return item == null
        ? null
        : new Disputed(
            new ItemRef(item), Money.ofMinor(row.getLong("amount_minor"), portfolio.currency()));
  }

  static List<EvidenceKind> evidence(Array names) throws SQLException {
    return Arrays.stream((String[]) names.getArray()).map(EvidenceKind::valueOf).toList();
  }

  static ConcernStep step(ResultSet row) throws SQLException {
    return new ConcernStep(
        row.getInt("version"),
        ConcernAction.valueOf(row.getString("action")),
        standing(row),
        row.getString("note"),
        row.getString("acted_by"),
        row.getObject("acted_on", LocalDate.class),
        row.getTimestamp("acted_at").toInstant());
  }

  private static Standing standing(ResultSet row) throws SQLException {
    return new Standing(
        ConcernState.valueOf(row.getString("state")),
        row.getString("owner"),
        row.getString("team"),
        row.getObject("decide_by", LocalDate.class));
  }

  static Evidence evidence(ResultSet row) throws SQLException {
    String type = row.getString("media_type");
    return new Evidence(
        row.getObject("evidence_key", UUID.class),
        EvidenceKind.valueOf(row.getString("kind")),
        row.getString("name"),
        row.getString("reference"),
        type == null
            ? null
            : new Evidence.Sheet(type, row.getInt("bytes"), row.getString("sha256")),
        row.getString("added_by"),
        row.getObject("added_on", LocalDate.class),
        redaction(row));
  }

  private static Evidence.@Nullable Redaction redaction(ResultSet row) throws SQLException {
    String by = row.getString("redacted_by");
    return by == null
        ? null
        : new Evidence.Redaction(
            by, row.getObject("redacted_on", LocalDate.class), row.getString("redacted_because"));
  }
}
