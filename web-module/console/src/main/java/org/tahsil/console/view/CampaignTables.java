package org.tahsil.console.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tahsil.campaign.Campaign;
import org.tahsil.campaign.CampaignVersion;
import org.tahsil.campaign.VersionState;
import org.tahsil.console.page.Cell;
import org.tahsil.console.page.Column;
import org.tahsil.console.page.Table;
import org.tahsil.console.text.Wording;

/**
 * The versions of a campaign, and what became of it.
 *
 * @param self address of the campaign
 */
record CampaignTables(Wording wording, String self) {

  private record Happened(Instant at, List<Cell> row) {}

  Table versions(List<CampaignVersion> versions) {
    return Table.of(
        "versions",
        wording.say("template_versions"),
        List.of(
            Column.of("version", wording.say("template_version")),
            Column.of("state", wording.say("templates_state")),
            Column.of("from", wording.say("templates_from"))),
        versions.stream()
            .map(
                one ->
                    List.of(
                        Cell.link(
                            wording.say("templates_version", one.version()),
                            self + "?version=" + one.version()),
                        Cell.badge(
                            wording.code("template_state", one.state().name()), css(one.state())),
                        Cell.date(wording.figures().date(one.validFrom()))))
            .toList(),
        wording.say("campaigns_none"));
  }

  /** Of the campaign and of the version that is shown, the newest first. */
  Table acts(Campaign campaign, CampaignVersion shown) {
    List<Happened> all = new ArrayList<>();
    campaign.acts().forEach(act -> all.add(new Happened(act.at(), turned(act))));
    shown.acts().forEach(act -> all.add(new Happened(act.at(), became(shown, act))));
    return Table.of(
        "history",
        wording.say("template_history"),
        List.of(
            Column.of("what", wording.say("templates_state")),
            Column.of("on", wording.say("template_on")),
            Column.of("by", wording.say("template_acted")),
            Column.of("note", wording.say("template_note"))),
        all.stream()
            .sorted(Comparator.comparing(Happened::at).reversed())
            .map(Happened::row)
            .toList(),
        wording.say("template_history_none"));
  }

  private List<Cell> turned(Campaign.Act act) {
    return List.of(
        Cell.badge(
            wording.code("campaign_state", act.became().name()), CampaignsPage.css(act.became())),
        Cell.date(wording.figures().date(act.on())),
        Cell.text(act.by()),
        Cell.text(act.reason()));
  }

  private List<Cell> became(CampaignVersion shown, CampaignVersion.Act act) {
    return List.of(
        Cell.badge(wording.code("template_state", act.became().name()), css(act.became()))
            .with(wording.say("templates_version", shown.version())),
        Cell.date(wording.figures().date(act.on())),
        Cell.text(act.by()),
        Cell.text(act.note() == null ? "" : act.note()));
  }

  /** The badge of a version's state. */
  static String css(VersionState state) {
    return switch (state) {
      case APPROVED -> "tag good";
      case SUBMITTED -> "tag warn";
      case DECLINED -> "tag bad";
      case DRAFT, RETIRED -> "tag";
    };
  }
}
