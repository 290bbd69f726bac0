package org.tahsil.console.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.casework.Staff.Desk;
import org.tahsil.casework.Staff.Load;
import org.tahsil.casework.Staff.SkillGap;
import org.tahsil.console.page.Field.Option;
import org.tahsil.console.page.Form;
import org.tahsil.console.page.Heading;
import org.tahsil.console.page.Paths;
import org.tahsil.console.text.Figures;
import org.tahsil.console.text.Wording;

/**
 * Who has how much to do, and a form that moves cases.
 *
 * @param owners those who have cases
 * @param agents those who can get them
 * @param gaps cases that nobody of their team is skilled for, in words
 * @param worklist where single cases are chosen
 * @param seat sets where an agent works
 * @param seating whether an agent was chosen for it
 */
public record LoadPage(
    Heading heading,
    String path,
    List<Line> lines,
    List<String> gaps,
    List<Option> owners,
    List<Option> agents,
    String worklist,
    Form seat,
    boolean seating) {

  /**
   * One agent.
   *
   * @param name null: nobody
   * @param seat the address of the form that is filled in for him; null: nobody
   * @param skills in words; empty: none
   */
  public record Line(
      @Nullable String name,
      @Nullable String seat,
      @Nullable String team,
      String skills,
      String open,
      String due,
      String escalated,
      String overdue,
      String outcomes,
      String reached) {}

  /**
   * What a page is made of.
   *
   * @param seated whose desk is to be set; null: nobody in particular
   */
  public record Found(
      List<Load> loads, List<SkillGap> gaps, List<String> skills, @Nullable Desk seated) {
    public Found {
      loads = List.copyOf(loads);
      gaps = List.copyOf(gaps);
      skills = List.copyOf(skills);
    }
  }

  /** The page of the loads. */
  public static LoadPage of(Wording wording, Portfolio portfolio, Found found) {
    List<Load> loads = found.loads();
    String path = Paths.portfolio(portfolio.code()) + "/load";
    return new LoadPage(
        Heading.of(wording.say("load_title"), wording.say("load_subtitle", portfolio.name())),
        path,
        loads.stream().map(load -> line(wording, path, load)).toList(),
        found.gaps().stream().map(gap -> gap(wording, gap)).toList(),
        named(loads.stream().filter(load -> load.open() > 0).toList()),
        named(loads),
        Paths.query(Paths.worklist(portfolio.code()), Map.of("scope", "ALL")),
        SeatForm.of(wording, path + "/seat", found.skills(), found.seated()),
        found.seated() != null);
  }

  private static String gap(Wording wording, SkillGap gap) {
    String skill = wording.code("skill", gap.skill());
    String team = gap.team();
    return team == null
        ? wording.say("load_gap", gap.cases(), skill)
        : wording.say("load_gap_team", gap.cases(), skill, team);
  }

  private static Line line(Wording wording, String path, Load load) {
    Figures figures = wording.figures();
    String name = load.user();
    return new Line(
        name,
        name == null ? null : Paths.query(path, Map.of("agent", name)) + "#desk-of-agent",
        load.team(),
        load.skills().stream()
            .map(code -> wording.code("skill", code))
            .collect(Collectors.joining(wording.say("list_separator"))),
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
