package org.tahsil.console.view;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.casework.Staff.Load;
import org.tahsil.console.page.Field.Option;
import org.tahsil.console.page.Heading;
import org.tahsil.console.page.Paths;
import org.tahsil.console.text.Figures;
import org.tahsil.console.text.Wording;

/**
 * Who has how much to do, and a form that moves cases.
 *
 * @param owners those who have cases
 * @param agents those who can get them
 */
public record LoadPage(
    Heading heading, String path, List<Line> lines, List<Option> owners, List<Option> agents) {

  /**
   * One agent.
   *
   * @param name null: nobody
   */
  public record Line(
      @Nullable String name,
      @Nullable String team,
      String open,
      String due,
      String escalated,
      String overdue,
      String outcomes,
      String reached) {}

  /** The page of the loads. */
  public static LoadPage of(Wording wording, Portfolio portfolio, List<Load> loads) {
    return new LoadPage(
        Heading.of(wording.say("load_title"), wording.say("load_subtitle", portfolio.name())),
        Paths.portfolio(portfolio.code()) + "/load",
        loads.stream().map(load -> line(wording, load)).toList(),
        named(loads.stream().filter(load -> load.open() > 0).toList()),
        named(loads));
  }

  private static Line line(Wording wording, Load load) {
    Figures figures = wording.figures();
    return new Line(
        load.user(),
        load.team(),
        figures.count(load.open()),
        figures.count(load.due()),
        figures.count(load.escalated()),
        figures.money(load.overdue()),
        figures.count(load.outcomes()),
        figures.count(load.reached()));
  }

  private static List<Option> named(List<Load> loads) {
    List<Option> options = new ArrayList<>();
    for (Load load : loads) {
      String name = load.user();
      if (name != null) {
        options.add(new Option(name, name, false));
      }
    }
    return List.copyOf(options);
  }
}
