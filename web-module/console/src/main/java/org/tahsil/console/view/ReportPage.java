package org.tahsil.console.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tahsil.console.page.Cell;
import org.tahsil.console.page.Column;
import org.tahsil.console.page.Field;
import org.tahsil.console.page.Heading;
import org.tahsil.console.page.Paths;
import org.tahsil.console.page.Table;
import org.tahsil.console.text.Wording;
import org.tahsil.reporting.Figures;
import org.tahsil.reporting.Figures.CellType;
import org.tahsil.reporting.PrintOrder.Format;
import org.tahsil.reporting.ReportWords;
import org.tahsil.reporting.Totals;
import org.tahsil.shared.money.Money;
import org.tahsil.shared.outcome.Refusal;

/**
 * A report: what it is asked for, its highlights, its first lines and its files.
 *
 * @param error why it could not be made as asked; null if it was
 * @param asked the dates and the knowledge behind the figures
 * @param more said if there are more lines than are shown
 */
public record ReportPage(
    Heading heading,
    String id,
    String path,
    List<Field> fields,
    @Nullable String error,
    String asked,
    List<Fact> highlights,
    Table table,
    @Nullable String more,
    List<ReportsPage.File> files,
    Preparing preparing) {
  private static final int SHOWN = 50;

  /** The page of figures, of which it reads the first lines. */
  public static ReportPage of(
      Wording wording, ReportForm form, @Nullable Refusal refusal, Figures figures) {
    ReportWords words = ReportWords.in(wording.language().locale());
    Totals totals = new Totals(figures);
    List<List<Cell>> rows = new ArrayList<>();
    Set<Integer> sums = new HashSet<>();
    while (rows.size() < SHOWN && totals.hasNext()) {
      Figures.Row row = totals.next();
      if (row.subtotal()) {
        sums.add(rows.size());
      }
      rows.add(row(wording, words, figures, row));
    }
    boolean all = !totals.hasNext();
    if (all && totals.any() && totals.lines() > 0) {
      sums.add(rows.size());
      rows.add(row(wording, words, figures, totals.row()));
    }
    Currency currency = form.portfolio().currency();
    return new ReportPage(
        heading(wording, words, form),
        form.report().id(),
        form.path(),
        form.fields(wording),
        refusal == null ? null : wording.refusal(refusal),
        asked(wording, words, figures),
        figures.highlights().stream().map(one -> fact(wording, words, one)).toList(),
        Table.of(
                "report",
                words.title(form.report()),
                figures.columns().stream().map(column -> column(words, column, currency)).toList(),
                rows,
                words.empty())
            .stressed(sums),
        all ? null : wording.say("report_first_lines", SHOWN),
        files(wording, form),
        preparing(wording, form));
  }

  private static String asked(Wording wording, ReportWords words, Figures figures) {
    String dates = words.asked(figures.query());
    return wording.readable(
        words.note(figures.query().report()).map(note -> dates + ". " + note).orElse(dates));
  }

  /** The page of a report that cannot be made at all. */
  public static ReportPage without(Wording wording, ReportForm form, Refusal refusal) {
    ReportWords words = ReportWords.in(wording.language().locale());
    return new ReportPage(
        heading(wording, words, form),
        form.report().id(),
        form.path(),
        form.fields(wording),
        wording.refusal(refusal),
        "",
        List.of(),
        Table.of("report", words.title(form.report()), List.of(), List.of(), words.empty()),
        null,
        List.of(),
        preparing(wording, form));
  }

  /**
   * What has the report made in the background.
   *
   * @param action where it is sent to, with what was asked for
   */
  public record Preparing(String action, List<Field.Option> formats) {}

  private static Preparing preparing(Wording wording, ReportForm form) {
    return new Preparing(
        form.prepare(),
        Arrays.stream(Format.values())
            .map(
                format ->
                    new Field.Option(
                        format.extension(),
                        wording.say("report_" + format.extension()),
                        format == Format.PDF))
            .toList());
  }

  /** The picture of a format. */
  static String icon(Format format) {
    return format.extension();
  }

  private static Fact fact(Wording wording, ReportWords words, Figures.Highlight one) {
    String label = words.say("highlight_" + one.key());
    String value = words.of(one);
    return one.type() == CellType.TEXT
        ? Fact.text(label, wording.apart(value))
        : Fact.figure(label, value);
  }

  private static Heading heading(Wording wording, ReportWords words, ReportForm form) {
    return Heading.of(words.title(form.report()), words.answers(form.report()))
        .under(wording.say("reports_title"), Paths.portfolio(form.portfolio().code()) + "/reports");
  }

  private static List<ReportsPage.File> files(Wording wording, ReportForm form) {
    return Arrays.stream(Format.values())
        .map(
            format -> {
              String name = format.extension();
              return new ReportsPage.File(
                  name,
                  icon(format),
                  wording.say("report_" + name),
                  wording.say("report_" + name + "_note"),
                  form.file(format),
                  true);
            })
        .toList();
  }

  private static Column column(ReportWords words, Figures.Column column, Currency currency) {
    String label = words.column(column, currency);
    return switch (column.type()) {
      case COUNT, MONEY, NUMBER, PERCENT -> Column.figures(column.key(), label);
      default -> Column.of(column.key(), label);
    };
  }

  private static List<Cell> row(
      Wording wording, ReportWords words, Figures figures, Figures.Row row) {
    List<Cell> cells = new ArrayList<>();
    for (int place = 0; place < row.cells().size(); place++) {
      Object value = row.cells().get(place);
      CellType type = figures.columns().get(place).type();
      cells.add(
          value == null && place == 0
              ? Cell.text(words.notTold())
              : cell(wording, words, type, value, figures));
    }
    return cells;
  }

  private static Cell cell(
      Wording wording, ReportWords words, CellType type, @Nullable Object value, Figures figures) {
    if (value == null) {
      return Cell.none();
    }
    if (value instanceof Money money) {
      return Cell.figure(wording.figures().amount(money));
    }
    if (value instanceof LocalDate date) {
      return Cell.date(wording.figures().date(date));
    }
    if (value instanceof Instant moment) {
      return Cell.date(wording.figures().moment(moment, figures.query().portfolio().zone()));
    }
    if (value instanceof Long count) {
      return Cell.figure(wording.figures().count(count));
    }
    return switch (type) {
      case PERCENT -> Cell.figure(value + "%");
      case NUMBER -> Cell.figure(value.toString());
      case REFERENCE ->
          value instanceof String ? Cell.ref(words.cell(value)) : Cell.text(words.cell(value));
      default -> Cell.text(words.cell(value));
    };
  }
}
