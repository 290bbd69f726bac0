package org.tahsil.console.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.campaign.CampaignDesign;
import org.tahsil.campaign.CampaignStep;
import org.tahsil.campaign.StepAction;
import org.tahsil.console.page.Cell;
import org.tahsil.console.page.Column;
import org.tahsil.console.page.Table;
import org.tahsil.console.text.Wording;

/**
 * The sequence of a version, drawn from top to bottom and as a table.
 *
 * @param stations from the trigger to the end
 */
public record CampaignDiagram(List<Station> stations, Table table) {

  /**
   * A place on the way.
   *
   * @param css class of its mark, or empty
   * @param when the quieter line above it
   * @param lines what else is to know
   */
  public record Station(String css, String icon, String when, String title, List<String> lines) {}

  static CampaignDiagram of(Wording wording, Portfolio portfolio, CampaignDesign design) {
    CampaignWords words = new CampaignWords(wording, portfolio);
    List<Station> stations = new ArrayList<>();
    stations.add(
        new Station(
            "good",
            "play",
            wording.say("campaign_begin"),
            words.trigger(design.trigger()),
            design.trigger().takesEarlier()
                ? List.of(wording.say("campaign_earlier"))
                : List.of()));
    for (CampaignStep step : design.steps()) {
      stations.add(
          new Station(
              "",
              icon(step.action()),
              words.when(step, design.mode().isSideBySide()),
              words.action(step),
              Stream.of(words.condition(step.condition()), words.patience(step))
                  .flatMap(Stream::ofNullable)
                  .toList()));
    }
    stations.add(
        new Station(
            "bad",
            "stop",
            wording.say("campaign_end"),
            wording.say("campaign_end_last"),
            List.of(wording.say("campaign_stops_at", words.stops(design)))));
    return new CampaignDiagram(List.copyOf(stations), table(wording, words, design));
  }

  private static String icon(StepAction action) {
    return switch (action) {
      case EMAIL -> "mailbox";
      case SMS -> "chat";
      case ESCALATE -> "person";
    };
  }

  private static Table table(Wording wording, CampaignWords words, CampaignDesign design) {
    List<List<Cell>> rows = new ArrayList<>();
    for (int place = 0; place < design.steps().size(); place++) {
      rows.add(row(wording, words, design, place));
    }
    return Table.of(
        "steps",
        wording.say("campaign_sequence"),
        List.of(
            Column.figures("step", wording.say("campaign_step")),
            Column.of("when", wording.say("campaign_when")),
            Column.of("action", wording.say("campaign_does")),
            Column.of("condition", wording.say("campaign_condition")),
            Column.of("patience", wording.say("campaign_waits"))),
        rows,
        wording.say("campaigns_none"));
  }

  private static List<Cell> row(
      Wording wording, CampaignWords words, CampaignDesign design, int place) {
    CampaignStep step = design.steps().get(place);
    @Nullable String condition = words.condition(step.condition());
    return List.of(
        Cell.figure(wording.figures().count(place + 1L)),
        Cell.text(words.when(step, design.mode().isSideBySide())),
        Cell.text(words.action(step)),
        Cell.text(condition == null ? wording.say("campaign_if_ALWAYS") : condition),
        Cell.text(words.patience(step)));
  }
}
