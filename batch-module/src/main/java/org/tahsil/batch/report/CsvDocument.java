package org.tahsil.batch.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.tahsil.reporting.Figures;
import org.tahsil.reporting.Figures.Column;
import org.tahsil.reporting.Figures.Row;
import org.tahsil.reporting.ReportQuery;
import org.tahsil.reporting.Totals;
import org.tahsil.reports.Formula;

/**
 * The figures as CSV (RFC 4180): each line names portfolio, date and currency; the last is TOTAL.
 */
final class CsvDocument {

  private CsvDocument() {}

  static void write(Figures figures, OutputStream out) throws IOException {
    Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
    List<String> head = new ArrayList<>(List.of("portfolio", "as_of", "currency"));
    figures.columns().stream().map(Column::key).forEach(head::add);
    csv.writeRecord(head);
    Totals totals = new Totals(figures);
    while (totals.hasNext()) {
      csv.writeRecord(line(figures.query(), totals.next()));
    }
    if (totals.any()) {
      csv.writeRecord(line(figures.query(), totals.row()));
    }
    csv.flush();
    text.flush();
  }

  private static List<String> line(ReportQuery query, Row row) {
    List<String> line = new ArrayList<>();
    line.add(Formula.neutral(query.portfolio().code().value()));
    line.add(query.asOf().date().toString());
    line.add(query.portfolio().currency().getCurrencyCode());
    row.cells().forEach(cell -> line.add(text(cell)));
    return line;
  }

  private static String text(@org.jspecify.annotations.Nullable Object cell) {
    return cell instanceof String words ? Formula.neutral(words) : Plain.text(cell);
  }
}
