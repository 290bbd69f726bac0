package org.tahsil.console.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tahsil.casework.Staff.Desk;
import org.tahsil.console.page.Field;
import org.tahsil.console.page.Field.Option;
import org.tahsil.console.page.Form;
import org.tahsil.console.text.Wording;

/** The form that sets where an agent works: team, languages, skills. */
public final class SeatForm {
  private static final String SKILL = "skill_";
  private static final String TAKES = "takes_cases";

  private SeatForm() {}

  /**
   * The form, filled in for a desk.
   *
   * @param known the portfolio's skills; what the agent has beside them can be kept
   * @param desk null: blank
   */
  static Form of(Wording wording, String action, List<String> known, @Nullable Desk desk) {
    String team = desk == null ? null : desk.team();
    boolean takes = desk == null || desk.takesCases();
    return new Form(
        "seat",
        action,
        wording.say("seat_submit"),
        null,
        List.of(
            Field.of("agent", wording.say("load_agent"), "text", desk == null ? "" : desk.user()),
            Field.of("team", wording.say("load_team"), "text", team == null ? "" : team).optional(),
            Field.of(
                    "languages",
                    wording.say("seat_languages"),
                    "text",
                    desk == null ? "" : String.join(", ", desk.languages()))
                .optional()
                .hinted(wording.say("seat_languages_hint")),
            Field.checks("skills", wording.say("load_skills"), skills(wording, known, desk)),
            Field.checks(
                "takes",
                wording.say("seat_takes"),
                List.of(new Option(TAKES, wording.say("seat_takes_yes"), takes)))));
  }

  private static List<Option> skills(Wording wording, List<String> known, @Nullable Desk desk) {
    List<String> had = desk == null ? List.of() : desk.skills();
    List<Option> options = new ArrayList<>();
    Stream.concat(known.stream(), had.stream())
        .distinct()
        .forEach(
            code ->
                options.add(
                    new Option(SKILL + code, wording.code("skill", code), had.contains(code))));
    return List.copyOf(options);
  }

  /** The desk that was filled in. */
  public static Desk read(Map<String, String> values) {
    String team = values.getOrDefault("team", "").strip();
    return new Desk(
        values.getOrDefault("agent", "").strip(),
        team.isEmpty() ? null : team,
        Arrays.stream(values.getOrDefault("languages", "").split("[,\\s]+"))
            .filter(tag -> !tag.isEmpty())
            .distinct()
            .toList(),
        values.keySet().stream()
            .filter(name -> name.startsWith(SKILL))
            .map(name -> name.substring(SKILL.length()))
            .sorted()
            .toList(),
        values.containsKey(TAKES));
  }
}
