package org.tahsil.shared.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Instants of rows, out of columns of type timestamptz. */
public final class Times {

  private Times() {}

  /** Null where the column is. */
  public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }

  /**
   * Of a column that is never null.
   *
   * @throws NullPointerException if it is
   */
  public static Instant certain(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(instant(row, column), column);
  }
}
