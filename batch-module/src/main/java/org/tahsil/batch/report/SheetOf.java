package org.tahsil.batch.report;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.reporting.Figures;
import org.tahsil.reporting.Figures.CellType;
import org.tahsil.reporting.Figures.Code;
import org.tahsil.reporting.Figures.Column;
import org.tahsil.reporting.Figures.Row;
import org.tahsil.reporting.PrintOrder;
import org.tahsil.reporting.ReportParameter;
import org.tahsil.reporting.ReportQuery;
import org.tahsil.reporting.ReportWords;
import org.tahsil.reporting.Totals;
import org.tahsil.reports.Look;
import org.tahsil.reports.Sheet;
import org.tahsil.shared.money.Money;

/** The figures of a report with the words of its reader. */
final class SheetOf {
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d( \\d\\d:\\d\\d)?");
  private static final String LEFT_TO_RIGHT = "\u200e";
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  private final Figures figures;
  private final PrintOrder order;
  private final Instant at;
  private final ReportWords words;
  private final Portfolio portfolio;

  SheetOf(Figures figures, PrintOrder order, Instant at) {
    this.figures = figures;
    this.order = order;
    this.at = at;
    words = ReportWords.in(order.language());
    portfolio = figures.query().portfolio();
  }

  Sheet sheet(Look look) {
    return new Sheet(
        new Sheet.Heading(words.title(figures.query().report()), lines()),
        figures.highlights().stream()
            .map(fact -> new Sheet.Fact(words.say("highlight_" + fact.key()), words.of(fact)))
            .toList(),
        figures.bars().stream()
            .map(bar -> new Sheet.Bar(words.cell(bar.name()), bar.value()))
            .toList(),
        figures.columns().stream().map(this::column).toList(),
        new Lines(),
        around(),
        look);
  }

  private List<String> lines() {
    ReportQuery query = figures.query();
    List<String> lines = new ArrayList<>();
    lines.add(portfolio.name() + " (" + portfolio.code() + ")");
    lines.add(words.asked(query));
    if (query.report().takes(ReportParameter.BASIS)) {
      lines.add(words.say("basis_" + query.basis().name().toLowerCase(Locale.ROOT)));
    }
    words.note(query.report()).ifPresent(note -> lines.addAll(List.of(note.split("(?<=[.]) "))));
    lines.replaceAll(this::dated);
    return lines;
  }

  /** Among Arabic words a date would be read day first, unless it is marked as left to right. */
  private String dated(String words) {
    return isArabic()
        ? DATE.matcher(words).replaceAll(LEFT_TO_RIGHT + "$0" + LEFT_TO_RIGHT)
        : words;
  }

  private boolean isArabic() {
    return order.language().getLanguage().equals("ar");
  }

  private Sheet.Words around() {
    String prepared =
        words.say(
            "prepared",
            Map.of(
                "at", MINUTE.format(at.atZone(portfolio.zone())),
                "zone", portfolio.zone().getId(),
                "by", order.by(),
                "portfolio", portfolio.name(),
                "date", figures.query().asOf().date().toString()));
    return new Sheet.Words(
        order.language().getLanguage(),
        isArabic(),
        words.say("page"),
        words.say("of"),
        dated(prepared),
        words.say("empty"));
  }

  private Sheet.Column column(Column column) {
    String label = words.column(column, portfolio.currency());
    return new Sheet.Column(
        label,
        type(column.type()),
        portfolio.currency().getDefaultFractionDigits(),
        portfolio.currency().getCurrencyCode().equals("INR"));
  }

  private static Sheet.Type type(CellType type) {
    return switch (type) {
      case TEXT, CODE -> Sheet.Type.TEXT;
      case LONG_TEXT -> Sheet.Type.WIDE_TEXT;
      case REFERENCE -> Sheet.Type.REFERENCE;
      case DATE -> Sheet.Type.DATE;
      case MOMENT -> Sheet.Type.MOMENT;
      case COUNT -> Sheet.Type.COUNT;
      case MONEY -> Sheet.Type.AMOUNT;
      case NUMBER -> Sheet.Type.NUMBER;
      case PERCENT -> Sheet.Type.PERCENT;
    };
  }

  /** The rows with the sum at their end. */
  private final class Lines implements Iterator<Sheet.Row> {
    private final Totals totals = new Totals(figures);
    private boolean summed = !totals.any();

    @Override
    public boolean hasNext() {
      return totals.hasNext() || (!summed && totals.lines() > 0);
    }

    @Override
    public Sheet.Row next() {
      if (totals.hasNext()) {
        return line(totals.next());
      }
      summed = true;
      return line(totals.row());
    }

    private Sheet.Row line(Row row) {
      List<@Nullable Object> values = new ArrayList<>(row.cells().size());
      for (int place = 0; place < row.cells().size(); place++) {
        Object cell = row.cells().get(place);
        values.add(place == 0 && cell == null ? words.say("not_told") : value(cell));
      }
      return new Sheet.Row(values, row.subtotal());
    }
  }

  private @Nullable Object value(@Nullable Object cell) {
    if (cell instanceof Money money) {
      return money.amount();
    }
    if (cell instanceof Instant moment) {
      return LocalDateTime.ofInstant(moment, portfolio.zone());
    }
    return cell instanceof Code code ? words.cell(Objects.requireNonNull(code)) : cell;
  }
}
