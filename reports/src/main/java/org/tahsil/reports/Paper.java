package org.tahsil.reports;

import java.util.ArrayList;
import java.util.List;
import net.sf.jasperreports.engine.design.JRDesignElement;
import org.tahsil.reports.Sheet.Column;

/**
 * The places of things on a page of A4: upright if the columns fit, else lying; mirrored for
 * languages that are read from right to left.
 */
final class Paper {
  static final int MARGIN = 36;
  private static final int SHORT_SIDE = 595;
  private static final int LONG_SIDE = 842;

  private final boolean mirrored;
  private final int width;
  private final int height;
  private final List<Integer> widths = new ArrayList<>();

  Paper(List<Column> columns, boolean mirrored) {
    this.mirrored = mirrored;
    int wanted = columns.stream().mapToInt(column -> column.type().width()).sum();
    boolean lying = wanted > SHORT_SIDE - 2 * MARGIN + 30;
    width = lying ? LONG_SIDE : SHORT_SIDE;
    height = lying ? SHORT_SIDE : LONG_SIDE;
    int proseWanted = columns.stream().mapToInt(Paper::proseWidth).sum();
    int prose = proseRoom(wanted, proseWanted);
    int left = room();
    for (Column column : columns) {
      int width = column.type().width();
      int share =
          column.type().isProse()
              ? width * prose / proseWanted
              : width * (room() - prose) / Math.max(1, wanted - proseWanted);
      widths.add(Math.min(left, share));
      left -= Math.min(left, share);
    }
    int last = widths.size() - 1;
    widths.set(last, widths.get(last) + left);
  }

  private static int proseWidth(Column column) {
    return column.type().isProse() ? column.type().width() : 0;
  }

  /**
   * What prose gets. Too little paper costs prose first, down to six tenths of what it wants, for
   * it goes on in the next line; a date or an amount that is cut off says something else.
   */
  private int proseRoom(int wanted, int proseWanted) {
    if (wanted <= room()) {
      return proseWanted * room() / Math.max(1, wanted);
    }
    return Math.max(room() - (wanted - proseWanted), proseWanted * 6 / 10);
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /** The width between the margins. */
  int room() {
    return width - 2 * MARGIN;
  }

  int columnWidth(int place) {
    return widths.get(place);
  }

  /** Where a column begins, as its reader sees it. */
  int columnStart(int place) {
    return widths.subList(0, place).stream().mapToInt(Integer::intValue).sum();
  }

  /** Puts an element so far from the edge where reading begins. */
  <E extends JRDesignElement> E put(E element, int start, int top, int wide, int high) {
    element.setX(mirrored ? room() - start - wide : start);
    element.setY(top);
    element.setWidth(wide);
    element.setHeight(high);
    return element;
  }
}
