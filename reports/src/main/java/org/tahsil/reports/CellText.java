package org.tahsil.reports;

import com.ibm.icu.text.DecimalFormat;
import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tahsil.reports.Sheet.Column;

/** The values of rows as text: Latin digits, thousands or lakhs grouped. Not thread-safe. */
final class CellText {
  private static final DecimalFormatSymbols SYMBOLS = DecimalFormatSymbols.getInstance(ULocale.US);
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  private final List<Column> columns;
  private final List<DecimalFormat> formats = new ArrayList<>();

  CellText(List<Column> columns) {
    this.columns = columns;
    columns.forEach(column -> formats.add(new DecimalFormat(pattern(column), SYMBOLS)));
  }

  /** The text of a value under a column; empty for null. */
  String of(int place, @Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof String words) {
      return words;
    }
    return switch (columns.get(place).type()) {
      case COUNT, AMOUNT -> formats.get(place).format(value);
      case PERCENT -> formats.get(place).format(value) + "%";
      case NUMBER -> number(place, (BigDecimal) value);
      case MOMENT -> MINUTE.format((LocalDateTime) value);
      case TEXT, WIDE_TEXT, REFERENCE, DATE -> value.toString();
    };
  }

  private String number(int place, BigDecimal value) {
    DecimalFormat format = formats.get(place);
    format.setMinimumFractionDigits(Math.max(0, value.scale()));
    format.setMaximumFractionDigits(Math.max(0, value.scale()));
    return format.format(value);
  }

  private static String pattern(Column column) {
    String whole = column.indian() ? "#,##,##0" : "#,##0";
    int decimals =
        switch (column.type()) {
          case AMOUNT -> column.decimals();
          case PERCENT -> 1;
          default -> 0;
        };
    return decimals == 0 ? whole : whole + "." + "0".repeat(decimals);
  }
}
