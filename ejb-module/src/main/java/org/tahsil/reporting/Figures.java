package org.tahsil.reporting;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a report, the same for every format and language.
 *
 * @param highlights figures that are told before the rows
 * @param bars of a chart; none for no chart
 * @param rows read once, and only while the report is read; sums of {@link Totals} are not among
 *     them
 * @param expected about how many rows there are; null if nobody can tell before they are read
 */
public record Figures(
    ReportQuery query,
    List<Highlight> highlights,
    List<Bar> bars,
    List<Column> columns,
    Iterator<Row> rows,
    @Nullable Long expected) {

  /** Figures whose rows are there already. */
  public Figures(
      ReportQuery query,
      List<Highlight> highlights,
      List<Bar> bars,
      List<Column> columns,
      List<Row> rows) {
    this(query, highlights, bars, columns, rows.iterator(), (long) rows.size());
  }

  /** The same, each row told to a watch as it is read. */
  public Figures watched(ReportWatch watch) {
    if (expected != null) {
      watch.expects(expected);
    }
    Iterator<Row> told =
        new Iterator<>() {
          @Override
          public boolean hasNext() {
            return rows.hasNext();
          }

          @Override
          public Row next() {
            Row row = rows.next();
            watch.read();
            return row;
          }
        };
    return new Figures(query, highlights, bars, columns, told, expected);
  }

  /** What a column holds. */
  public enum CellType {
    TEXT,
    LONG_TEXT,
    REFERENCE,
    /** A {@link Code}. */
    CODE,
    /** A LocalDate. */
    DATE,
    /** An Instant. */
    MOMENT,
    /** A Long. */
    COUNT,
    /** A Money of the portfolio's currency. */
    MONEY,
    /** A BigDecimal with its own decimals. */
    NUMBER,
    /** A BigDecimal of per cent, one decimal. */
    PERCENT;

    /** The name in documents. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A column.
   *
   * @param key its stable name
   * @param summed whether the report ends with its sum
   */
  public record Column(String key, CellType type, boolean summed) {

    public static Column of(String key, CellType type) {
      return new Column(key, type, false);
    }

    public static Column summed(String key, CellType type) {
      return new Column(key, type, true);
    }
  }

  /** A stable code that is worded by its family for people. */
  public record Code(String family, String value) {

    @Override
    public String toString() {
      return value;
    }
  }

  /** A figure before the rows. */
  public record Highlight(String key, CellType type, @Nullable Object value) {}

  /** A bar of the chart, named by a code or a date. */
  public record Bar(Object name, BigDecimal value) {}

  /**
   * A row.
   *
   * @param cells one a column
   * @param subtotal whether it sums up rows before it, and so is no part of the sum
   */
  public record Row(List<@Nullable Object> cells, boolean subtotal) {

    public static Row of(@Nullable Object... cells) {
      return new Row(Arrays.asList(cells), false);
    }

    public static Row subtotal(@Nullable Object... cells) {
      return new Row(Arrays.asList(cells), true);
    }
  }
}
