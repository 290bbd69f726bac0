package org.tahsil.reports;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRField;
import org.jspecify.annotations.Nullable;

/** Feeds records to a report: a field is the record component of the same name. */
final class RecordSource<T extends Record> implements JRDataSource {
  private final Iterator<T> rows;
  private final Map<String, RecordComponent> components;
  private @Nullable T row;

  RecordSource(Class<T> type, List<T> rows) {
    this.rows = rows.iterator();
    this.components =
        Arrays.stream(type.getRecordComponents())
            .collect(Collectors.toMap(RecordComponent::getName, Function.identity()));
  }

  @Override
  public boolean next() {
    boolean more = rows.hasNext();
    row = more ? rows.next() : null;
    return more;
  }

  @Override
  public @Nullable Object getFieldValue(JRField field) throws JRException {
    RecordComponent component = components.get(field.getName());
    if (component == null) {
      throw new JRException("the row has no component " + field.getName());
    }
    try {
      return component.getAccessor().invoke(row);
    } catch (ReflectiveOperationException e) {
      throw new JRException(e);
    }
  }
}
