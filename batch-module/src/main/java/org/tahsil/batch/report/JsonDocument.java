package org.tahsil.batch.report;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tahsil.reporting.Figures;
import org.tahsil.reporting.Figures.Column;
import org.tahsil.reporting.Figures.Row;
import org.tahsil.reporting.ReportParameter;
import org.tahsil.reporting.ReportQuery;
import org.tahsil.reporting.Totals;

/** The figures as JSON: amounts as strings in the one currency that the document names. */
final class JsonDocument {
  private final Figures figures;
  private final JsonGenerator json;

  private JsonDocument(Figures figures, JsonGenerator json) {
    this.figures = figures;
    this.json = json;
  }

  static void write(Figures figures, OutputStream out) {
    try (JsonGenerator json = Json.createGenerator(new KeptOpen(out))) {
      new JsonDocument(figures, json).write();
    }
  }

  private void write() {
    ReportQuery query = figures.query();
    json.writeStartObject()
        .write("report", query.report().id())
        .write("portfolio", query.portfolio().code().value())
        .write("currency", query.portfolio().currency().getCurrencyCode());
    asked(query);
    json.writeStartObject("highlights");
    figures.highlights().forEach(fact -> value(fact.key(), fact.value()));
    json.writeEnd().writeStartArray("columns");
    for (Column column : figures.columns()) {
      json.writeStartObject()
          .write("key", column.key())
          .write("type", column.type().key())
          .writeEnd();
    }
    json.writeEnd();
    rows();
    json.writeEnd();
  }

  private void asked(ReportQuery query) {
    for (ReportParameter parameter : query.report().parameters()) {
      value(
          parameter.key(),
          switch (parameter) {
            case AS_OF -> query.asOf().date();
            case KNOWN_ON -> query.asOf().knownOn();
            case COMPARE_WITH -> query.compareWith();
            case FROM -> query.from();
            case BASIS -> query.basis().name().toLowerCase(Locale.ROOT);
            case SCHEME -> query.scheme();
            case LIMIT -> (long) query.limit();
          });
    }
  }

  private void rows() {
    Totals totals = new Totals(figures);
    json.writeStartArray("rows");
    while (totals.hasNext()) {
      Row row = totals.next();
      json.writeStartObject();
      cells(row);
      if (row.subtotal()) {
        json.write("subtotal", true);
      }
      json.writeEnd();
    }
    json.writeEnd().write("lines", totals.lines());
    if (totals.any()) {
      json.writeStartObject("totals");
      Row sums = totals.row();
      for (int place = 1; place < figures.columns().size(); place++) {
        if (figures.columns().get(place).summed()) {
          value(figures.columns().get(place).key(), sums.cells().get(place));
        }
      }
      json.writeEnd();
    }
  }

  private void cells(Row row) {
    for (int place = 0; place < figures.columns().size(); place++) {
      value(figures.columns().get(place).key(), row.cells().get(place));
    }
  }

  private void value(String key, @Nullable Object value) {
    if (value == null) {
      json.writeNull(key);
    } else if (value instanceof Long count) {
      json.write(key, count);
    } else {
      json.write(key, Plain.text(Objects.requireNonNull(value)));
    }
  }

  /** A stream that whoever opened it closes. */
  private static final class KeptOpen extends FilterOutputStream {
    KeptOpen(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
