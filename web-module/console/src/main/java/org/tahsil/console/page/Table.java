package org.tahsil.console.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A table that turns into cards on a narrow screen.
 *
 * @param id the element's id, stable so that focus survives a swap
 * @param caption what it lists, read aloud
 * @param empty what is said instead if there are no rows
 * @param pager the way to other pages, null if everything is here
 */
public record Table(
    String id,
    String caption,
    List<Column> columns,
    List<Row> rows,
    String empty,
    @Nullable Pager pager) {

  /** A row; {@code css} is a class or empty. */
  public record Row(List<Slot> slots, String css) {}

  /** A cell under its column. */
  public record Slot(Column column, Cell cell) {}

  /** A table without pages. */
  public static Table of(
      String id, String caption, List<Column> columns, List<List<Cell>> rows, String empty) {
    return new Table(
        id, caption, columns, rows.stream().map(row -> row(columns, row)).toList(), empty, null);
  }

  public Table with(Pager pages) {
    return new Table(id, caption, columns, rows, empty, pages);
  }

  /** The same table whose rows of these places, counted from 0, sum others up. */
  public Table stressed(Set<Integer> places) {
    List<Row> marked = new ArrayList<>();
    for (int place = 0; place < rows.size(); place++) {
      marked.add(
          places.contains(place) ? new Row(rows.get(place).slots(), "sum") : rows.get(place));
    }
    return new Table(id, caption, columns, List.copyOf(marked), empty, pager);
  }

  private static Row row(List<Column> columns, List<Cell> cells) {
    List<Slot> slots = new ArrayList<>(columns.size());
    for (int place = 0; place < columns.size(); place++) {
      slots.add(new Slot(columns.get(place), cells.get(place)));
    }
    return new Row(List.copyOf(slots), "");
  }
}
