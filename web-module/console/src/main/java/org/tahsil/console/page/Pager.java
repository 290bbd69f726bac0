package org.tahsil.console.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.tahsil.console.page.Field.Option;

/**
 * The way through the pages of a list.
 *
 * @param summary which rows are shown and how many there are
 * @param previous address of the page before, null on the first
 * @param sizes how many rows a page may have, empty if there is no choice
 * @param next address of the page after, null on the last
 */
public record Pager(
    String summary,
    @Nullable String previous,
    @Nullable String next,
    List<Step> steps,
    List<Option> sizes) {
  private static final int NEIGHBOURS = 2;

  /** One numbered page; a gap has no address. */
  public record Step(String label, @Nullable String href, boolean current) {}

  /** The same pages with a choice of their size. */
  public Pager with(List<Option> choice) {
    return new Pager(summary, previous, next, steps, choice);
  }

  /**
   * The pages around the current one, with the first and the last.
   *
   * @param page from 1
   * @param pages how many there are, at least 1
   */
  public static Pager of(String summary, int page, int pages, IntFunction<String> address) {
    List<Step> steps = new ArrayList<>();
    int last = 0;
    for (int number = 1; number <= pages; number++) {
      if (number == 1 || number == pages || Math.abs(number - page) <= NEIGHBOURS) {
        if (number - last > 1) {
          steps.add(new Step("…", null, false));
        }
        steps.add(new Step(Integer.toString(number), address.apply(number), number == page));
        last = number;
      } else if (number > page) {
        number = pages - 1;
      }
    }
    return new Pager(
        summary,
        page > 1 ? address.apply(page - 1) : null,
        page < pages ? address.apply(page + 1) : null,
        List.copyOf(steps),
        List.of());
  }
}
