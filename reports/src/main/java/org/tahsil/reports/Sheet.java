package org.tahsil.reports;

import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report as it is put on paper, every word of it in the reader's language.
 *
 * @param rows read once, while the document is written; sums come among them
 * @param bars drawn above the table; none for no chart
 */
public record Sheet(
    Heading heading,
    List<Fact> facts,
    List<Bar> bars,
    List<Column> columns,
    Iterator<Row> rows,
    Words words,
    Look look) {

  /** What stands above the table: a title, and quieter lines below it. */
  public record Heading(String title, List<String> lines) {}

  /** A figure that is told before the table. */
  public record Fact(String label, String value) {}

  /** A bar of the chart. */
  public record Bar(String label, BigDecimal value) {}

  /**
   * A column.
   *
   * @param decimals of amounts
   * @param indian whether amounts are grouped as rupees are
   */
  public record Column(String label, Type type, int decimals, boolean indian) {}

  /** What a column holds. */
  public enum Type {
    /** A String. */
    TEXT(104),
    /** A String that may be long. */
    WIDE_TEXT(190),
    /** A String that reads from left to right in every language. */
    REFERENCE(96),
    /** A LocalDate. */
    DATE(58),
    /** A LocalDateTime. */
    MOMENT(86),
    /** A whole number. */
    COUNT(54),
    /** A BigDecimal with the decimals of the column. */
    AMOUNT(84),
    /** A BigDecimal with as many decimals as it has. */
    NUMBER(84),
    /** A BigDecimal of per cent. */
    PERCENT(52);

    private final int width;

    Type(int width) {
      this.width = width;
    }

    /** How many points of paper it wants. */
    int width() {
      return width;
    }

    boolean isFigure() {
      return compareTo(COUNT) >= 0;
    }

    /** Whether it must stand in one line. */
    boolean isFirm() {
      return this == REFERENCE || this == DATE || this == MOMENT;
    }

    boolean isProse() {
      return this == TEXT || this == WIDE_TEXT;
    }
  }

  /**
   * A row.
   *
   * @param values one a column; null is an empty cell
   * @param sum whether it sums up others
   */
  public record Row(List<@Nullable Object> values, boolean sum) {}

  /**
   * The words around the table.
   *
   * @param language tag of the language, such as {@code ar}
   * @param page before the page's number
   * @param of between the page's number and how many there are
   * @param prepared when and by whom
   * @param empty said if there is nothing to list
   */
  public record Words(
      String language,
      boolean rightToLeft,
      String page,
      String of,
      String prepared,
      String empty) {}
}
