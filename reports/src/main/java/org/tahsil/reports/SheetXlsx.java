package org.tahsil.reports;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.dhatim.fastexcel.Color;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.tahsil.reports.Sheet.Column;
import org.tahsil.reports.Sheet.Row;

/** Writes a sheet as a workbook, row by row: real numbers and dates, and text that stays text. */
final class SheetXlsx {
  private static final int FLUSH = 1_000;
  private static final double POINTS_A_LETTER = 5.2;
  private static final String LAKHS =
      "[>=10000000]##\\,##\\,##\\,##0%1$s;[>=100000]##\\,##\\,##0%1$s;#,##0%1$s";

  private final Sheet sheet;
  private final Worksheet page;
  private int line;

  private SheetXlsx(Sheet sheet, Worksheet page) {
    this.sheet = sheet;
    this.page = page;
  }

  static void write(Sheet sheet, OutputStream out) throws IOException {
    try (Workbook book = new Workbook(out, "Tahsil", "1.0")) {
      SheetXlsx written = new SheetXlsx(sheet, book.newWorksheet(name(sheet.heading().title())));
      written.head();
      written.rows();
    }
  }

  private void head() {
    if (sheet.words().rightToLeft()) {
      page.rightToLeft();
    }
    text(0, sheet.heading().title()).bold().fontSize(14).set();
    line++;
    for (String words : sheet.heading().lines()) {
      text(0, words).fontColor("475569").set();
      line++;
    }
    for (Sheet.Fact fact : sheet.facts()) {
      text(0, fact.label()).fontColor("475569").set();
      text(1, fact.value()).bold().set();
      line++;
    }
    text(0, sheet.words().prepared()).fontColor("475569").set();
    line += 2;
    columns();
  }

  private void columns() {
    String ground = sheet.look().accent().substring(1);
    boolean white = sheet.look().ink().equals(java.awt.Color.WHITE);
    for (int place = 0; place < sheet.columns().size(); place++) {
      Column column = sheet.columns().get(place);
      page.width(place, Math.max(10, column.type().width() / POINTS_A_LETTER));
      text(place, column.label())
          .bold()
          .fillColor(ground)
          .fontColor(white ? Color.WHITE : Color.BLACK)
          .wrapText(true)
          .horizontalAlignment(column.type().isFigure() ? "right" : "left")
          .set();
    }
    line++;
    page.freezePane(0, line);
  }

  private void rows() throws IOException {
    while (sheet.rows().hasNext()) {
      Row row = sheet.rows().next();
      for (int place = 0; place < sheet.columns().size(); place++) {
        cell(place, row.values().get(place), row.sum());
      }
      line++;
      if (line % FLUSH == 0) {
        page.flush();
      }
    }
  }

  private void cell(int place, @Nullable Object value, boolean sum) {
    @Nullable String format = format(sheet.columns().get(place), value);
    if (value instanceof LocalDate date) {
      page.value(line, place, date);
    } else if (value instanceof LocalDateTime moment) {
      page.value(line, place, moment);
    } else if (value instanceof Number number) {
      page.value(line, place, number);
    } else if (value != null) {
      page.inlineString(line, place, Formula.neutral(value.toString()));
    }
    if (format != null || sum) {
      StyleSetter style = page.style(line, place);
      if (format != null) {
        style.format(format);
      }
      if (sum) {
        style.bold().fillColor("F1F5F9");
      }
      style.set();
    }
  }

  private static @Nullable String format(Column column, @Nullable Object value) {
    return switch (column.type()) {
      case DATE -> "yyyy-mm-dd";
      case MOMENT -> "yyyy-mm-dd hh:mm";
      case COUNT -> "#,##0";
      case PERCENT -> "0.0\"%\"";
      case AMOUNT -> amount(column.decimals(), column.indian());
      case NUMBER ->
          value instanceof BigDecimal number ? amount(number.scale(), column.indian()) : null;
      case TEXT, WIDE_TEXT, REFERENCE -> null;
    };
  }

  private static String amount(int decimals, boolean indian) {
    String fraction = decimals <= 0 ? "" : "." + "0".repeat(decimals);
    return indian ? LAKHS.formatted(fraction) : "#,##0" + fraction;
  }

  private StyleSetter text(int place, String words) {
    page.value(line, place, Formula.neutral(words));
    return page.style(line, place);
  }

  /** A name that a workbook allows for a sheet: at most 31 letters, none of its own signs. */
  private static String name(String title) {
    String plain = title.replaceAll("[\\\\/?*\\[\\]:']", " ").strip();
    return plain.substring(0, Math.min(31, plain.length()));
  }
}
