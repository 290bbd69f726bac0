package org.tahsil.console.view;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.campaign.Campaign;
import org.tahsil.campaign.CampaignState;
import org.tahsil.campaign.CampaignTally;
import org.tahsil.campaign.Halt;
import org.tahsil.console.page.Cell;
import org.tahsil.console.page.Column;
import org.tahsil.console.page.Heading;
import org.tahsil.console.page.Paths;
import org.tahsil.console.page.Table;
import org.tahsil.console.text.Wording;

/**
 * The campaigns of a portfolio.
 *
 * @param halted what is said while all are stopped, null while they are not
 * @param haltPath where the switch posts to, null if the reader may not throw it
 * @param writeHref where a new one is written, null if the reader may not
 * @param moreHref the address of the next page, null at the end
 */
public record CampaignsPage(
    Heading heading,
    @Nullable String halted,
    @Nullable String haltPath,
    Table campaigns,
    @Nullable String writeHref,
    @Nullable String moreHref) {

  /**
   * What the page is made of.
   *
   * @param tallies by the campaigns' codes
   */
  public record Content(
      Portfolio portfolio,
      List<Campaign> found,
      boolean more,
      Map<String, CampaignTally> tallies,
      Halt halt,
      Rights rights) {}

  public static CampaignsPage of(Wording wording, Content content) {
    String path = Paths.campaigns(content.portfolio().code());
    List<Campaign> found = content.found();
    boolean leads = content.rights().leadCampaigns();
    return new CampaignsPage(
        Heading.of(wording.say("campaigns_title"), wording.say("campaigns_note")),
        halted(wording, content.halt()),
        leads ? Paths.campaignActs(content.portfolio().code()) + "/halt" : null,
        table(wording, content, path),
        leads ? Paths.campaignDraft(content.portfolio().code()) : null,
        content.more() ? path + "?after=" + found.get(found.size() - 1).place() : null);
  }

  private static @Nullable String halted(Wording wording, Halt halt) {
    if (!halt.halted() || halt.on() == null) {
      return null;
    }
    return wording.say(
        "campaigns_halted", wording.figures().date(halt.on()), halt.by(), halt.reason());
  }

  private static Table table(Wording wording, Content content, String path) {
    return Table.of(
        "campaigns",
        wording.say("campaigns_title"),
        List.of(
            Column.of("name", wording.say("campaigns_name")),
            Column.of("state", wording.say("campaigns_state")),
            Column.of("version", wording.say("campaigns_version")),
            Column.figures("running", wording.say("campaigns_running")),
            Column.figures("finished", wording.say("campaigns_finished")),
            Column.figures("stopped", wording.say("campaigns_stopped")),
            Column.of("by", wording.say("campaigns_by"))),
        content.found().stream()
            .map(one -> row(wording, one, content.tallies().get(one.code()), path))
            .toList(),
        wording.say("campaigns_none"));
  }

  private static List<Cell> row(
      Wording wording, Campaign one, @Nullable CampaignTally known, String path) {
    CampaignTally tally = known == null ? CampaignTally.NONE : known;
    Integer inForce = one.inForce();
    return List.of(
        Cell.link(one.name(), path + "/" + Paths.escaped(one.code())).with(one.code()),
        Cell.badge(wording.code("campaign_state", one.state().name()), css(one.state())),
        Cell.text(
            inForce == null
                ? wording.say("campaigns_no_version")
                : wording.say("templates_version", inForce)),
        Cell.figure(wording.figures().count(tally.running())),
        Cell.figure(wording.figures().count(tally.finished())),
        Cell.figure(wording.figures().count(tally.stopped())),
        Cell.text(one.made().by()).with(wording.figures().date(one.made().on())));
  }

  /** The badge of a state. */
  static String css(CampaignState state) {
    return switch (state) {
      case RUNNING -> "tag good";
      case PAUSED -> "tag warn";
      case KILLED -> "tag bad";
      case READY -> "tag";
    };
  }
}
