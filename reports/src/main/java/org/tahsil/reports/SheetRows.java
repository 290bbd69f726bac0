package org.tahsil.reports;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRField;
import org.jspecify.annotations.Nullable;
import org.tahsil.reports.Sheet.Row;

/** Feeds the rows of a sheet as text: fields c0, c1 …, and sum for those that sum up. */
final class SheetRows implements JRDataSource {
  static final String SUM = "sum";

  private final Iterator<Row> rows;
  private final CellText text;
  private final Map<String, Integer> places = new HashMap<>();
  private @Nullable Row row;

  SheetRows(Sheet sheet) {
    rows = sheet.rows();
    text = new CellText(sheet.columns());
    for (int place = 0; place < sheet.columns().size(); place++) {
      places.put(field(place), place);
    }
  }

  static String field(int place) {
    return "c" + place;
  }

  @Override
  public boolean next() {
    row = rows.hasNext() ? rows.next() : null;
    return row != null;
  }

  @Override
  public Object getFieldValue(JRField field) throws JRException {
    Row current = row;
    if (current == null) {
      throw new JRException("there is no row");
    }
    Integer place = places.get(field.getName());
    return place == null ? current.sum() : text.of(place, current.values().get(place));
  }
}
