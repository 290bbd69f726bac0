package org.tahsil.webhook.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Instants of rows. */
final class Times {

  private Times() {}

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }

  /** Of a column that is never null. */
  static Instant certain(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(instant(row, column));
  }
}
