package org.tahsil.shared.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/**
 * Binds rows to a statement as one array a column, for {@code unnest(:a::text[], :b::bigint[])}:
 * one round trip for hundreds of rows.
 */
public final class Columns<R> {

  private final List<R> rows;
  private final Map<String, Object[]> arrays = new LinkedHashMap<>();

  private Columns(List<R> rows) {
    this.rows = rows;
  }

  public static <R> Columns<R> of(List<R> rows) {
    return new Columns<>(rows);
  }

  public boolean isEmpty() {
    return rows.isEmpty();
  }

  /** A column of texts; the SQL casts it to what it is (date[], numeric[]). */
  public Columns<R> text(String name, Function<R, @Nullable Object> cell) {
    String[] column = new String[rows.size()];
    for (int row = 0; row < column.length; row++) {
      Object value = cell.apply(rows.get(row));
      column[row] = value == null ? nothing() : value.toString();
    }
    arrays.put(name, column);
    return this;
  }

  /** A column of bigints. */
  public Columns<R> number(String name, Function<R, @Nullable Long> cell) {
    Long[] column = new Long[rows.size()];
    for (int row = 0; row < column.length; row++) {
      Long value = cell.apply(rows.get(row));
      column[row] = value == null ? nothing() : value;
    }
    arrays.put(name, column);
    return this;
  }

  /** Binds every column by its name. */
  public <S extends SqlStatement<S>> S bindTo(S statement) {
    arrays.forEach(statement::bind);
    return statement;
  }

  @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
  private static <T> T nothing() {
    return null;
  }
}
