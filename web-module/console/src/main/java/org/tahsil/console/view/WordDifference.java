package org.tahsil.console.view;

import java.util.ArrayList;
import java.util.List;

/** What is new in a text and what is gone, by lines: the longest common sequence stays. */
public final class WordDifference {

  /** Beyond this, lines are shown as gone and new without looking for what stays. */
  private static final int MOST_LINES = 300;

  private WordDifference() {}

  /** What became of a line. */
  public enum Mark {
    SAME,
    NEW,
    GONE
  }

  /** A line of either text. */
  public record Line(String text, Mark mark) {

    public boolean isNew() {
      return mark == Mark.NEW;
    }

    public boolean isGone() {
      return mark == Mark.GONE;
    }
  }

  /** A text with nothing before it. */
  public static List<Line> none(String text) {
    return text.lines().map(line -> new Line(line, Mark.SAME)).toList();
  }

  /** From a text to the one after it. */
  public static List<Line> of(String before, String after) {
    List<String> old = before.lines().toList();
    List<String> now = after.lines().toList();
    if (old.size() > MOST_LINES || now.size() > MOST_LINES) {
      List<Line> all = new ArrayList<>(old.stream().map(one -> new Line(one, Mark.GONE)).toList());
      now.forEach(one -> all.add(new Line(one, Mark.NEW)));
      return List.copyOf(all);
    }
    int[][] common = common(old, now);
    List<Line> lines = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < old.size() || j < now.size()) {
      if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
        lines.add(new Line(now.get(j), Mark.SAME));
        i++;
        j++;
      } else if (j == now.size() || (i < old.size() && common[i + 1][j] >= common[i][j + 1])) {
        lines.add(new Line(old.get(i), Mark.GONE));
        i++;
      } else {
        lines.add(new Line(now.get(j), Mark.NEW));
        j++;
      }
    }
    return List.copyOf(lines);
  }

  /** How many lines the ends of both texts from i and j on have in common. */
  private static int[][] common(List<String> old, List<String> now) {
    int[][] common = new int[old.size() + 1][now.size() + 1];
    for (int i = old.size() - 1; i >= 0; i--) {
      for (int j = now.size() - 1; j >= 0; j--) {
        common[i][j] =
            old.get(i).equals(now.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }
}
