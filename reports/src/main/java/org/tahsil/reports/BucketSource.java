package org.tahsil.reports;

import java.util.List;
import java.util.stream.Collectors;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRField;
import org.jspecify.annotations.Nullable;

/** What the layout of the ageing report calls: its bucket rows, and contacts on one line. */
public final class BucketSource implements JRDataSource {
  private final RecordSource<AgeingReport.BucketRow> rows;

  public BucketSource(List<AgeingReport.BucketRow> rows) {
    this.rows = new RecordSource<>(AgeingReport.BucketRow.class, rows);
  }

  @Override
  public boolean next() {
    return rows.next();
  }

  @Override
  public @Nullable Object getFieldValue(JRField field) throws JRException {
    return rows.getFieldValue(field);
  }

  /** The contacts of an account on one line. */
  public static String joined(List<?> contacts) {
    return contacts.stream().map(Object::toString).collect(Collectors.joining("  ·  "));
  }
}
