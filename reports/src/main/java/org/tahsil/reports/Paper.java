package org.tahsil.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
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

  /** Beyond this share of the room, in per cent, letters become smaller. */
  private static final int CROWDED = 120;

  /** What smaller letters take of the usual width, in per cent. */
  private static final int SMALLER = 87;

  /** What prose and figures are content with, in per cent of what they want. */
  private static final int LEAST_PROSE = 60;

  private static final int LEAST_FIGURES = 70;

  private final boolean mirrored;
  private final int width;
  private final int height;
  private final boolean crowded;
  private final List<Integer> widths;

  Paper(List<Column> columns, boolean mirrored) {
    this.mirrored = mirrored;
    int wanted = columns.stream().mapToInt(column -> column.type().width()).sum();
    boolean lying = wanted > SHORT_SIDE - 2 * MARGIN + 30;
    width = lying ? LONG_SIDE : SHORT_SIDE;
    height = lying ? SHORT_SIDE : LONG_SIDE;
    crowded = wanted * 100 > room() * CROWDED;
    widths = shares(columns.stream().map(Column::type).toList());
  }

  /** Whether there is so much in a line that letters must be smaller. */
  boolean isCrowded() {
    return crowded;
  }

  private List<Integer> shares(List<Sheet.Type> types) {
    int firm = wanted(types, Sheet.Type::isFirm);
    int figures = wanted(types, Sheet.Type::isFigure);
    int prose = wanted(types, Sheet.Type::isProse);
    int room = room() - firm;
    int forProse = figures + prose > room ? forProse(room, figures, prose) : prose;
    int forFigures = figures + prose > room ? room - forProse : figures;
    List<Integer> shares = new ArrayList<>();
    for (Sheet.Type type : types) {
      int want = want(type);
      shares.add(
          type.isFirm()
              ? want
              : type.isProse()
                  ? want * forProse / Math.max(1, prose)
                  : want * forFigures / Math.max(1, figures));
    }
    return filled(shares);
  }

  /**
   * What prose gets where there is too little. It goes on in the next line, so it gives way first,
   * then figures, and prose again; a date or a reference that is cut off says something else.
   */
  private static int forProse(int room, int figures, int prose) {
    int least = Math.max(room - figures, prose * LEAST_PROSE / 100);
    return Math.max(0, Math.min(least, room - figures * LEAST_FIGURES / 100));
  }

  /** Spreads over all columns what is left of the room. */
  private List<Integer> filled(List<Integer> shares) {
    int sum = Math.max(1, shares.stream().mapToInt(Integer::intValue).sum());
    int spare = room() - sum;
    int left = spare;
    List<Integer> filled = new ArrayList<>();
    for (int share : shares) {
      int more = share * spare / sum;
      filled.add(share + more);
      left -= more;
    }
    int last = filled.size() - 1;
    filled.set(last, filled.get(last) + left);
    return List.copyOf(filled);
  }

  private int wanted(List<Sheet.Type> types, Predicate<Sheet.Type> kind) {
    return types.stream().filter(kind).mapToInt(this::want).sum();
  }

  private int want(Sheet.Type type) {
    return crowded ? type.width() * SMALLER / 100 : type.width();
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
