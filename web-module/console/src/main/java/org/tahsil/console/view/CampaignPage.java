package org.tahsil.console.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.campaign.Campaign;
import org.tahsil.campaign.CampaignState;
import org.tahsil.campaign.CampaignVersion;
import org.tahsil.campaign.DryRun;
import org.tahsil.campaign.StepFigures;
import org.tahsil.campaign.VersionState;
import org.tahsil.console.page.Heading;
import org.tahsil.console.page.Paths;
import org.tahsil.console.page.Table;
import org.tahsil.console.text.Wording;

/**
 * A campaign with one of its versions.
 *
 * @param moves what the campaign may become
 * @param turn where those post to
 * @param versionState of the version that is shown
 * @param rehearseHref where its dry run is worked out
 * @param rehearsal its dry run, null if nobody asked for it
 * @param nextHref where the next version is written, null if the reader may not
 * @param submit where the version is submitted, null if it cannot be; {@code retire} likewise
 * @param decide where a second person's word posts to, null if the reader has none to give
 */
public record CampaignPage(
    Heading heading,
    String state,
    String stateCss,
    List<Fact> facts,
    List<Move> moves,
    String turn,
    String versionTitle,
    String versionState,
    String versionCss,
    CampaignDiagram diagram,
    Table figures,
    String rehearseHref,
    @Nullable Rehearsal rehearsal,
    Table versions,
    Table acts,
    @Nullable String nextHref,
    @Nullable String submit,
    @Nullable String retire,
    @Nullable String decide) {

  /** A state that it may be given, and the question before it is. */
  public record Move(String next, String label, String question, String css) {}

  /**
   * What it would do.
   *
   * @param missing what is said of words that nobody approved; null: there are all
   */
  public record Rehearsal(String said, Table steps, @Nullable String missing) {}

  /**
   * What the page is made of.
   *
   * @param versions the newest first
   * @param figures of all versions
   */
  public record Content(
      Portfolio portfolio,
      Campaign campaign,
      CampaignVersion shown,
      List<CampaignVersion> versions,
      List<StepFigures> figures,
      @Nullable DryRun dryRun,
      Rights rights) {}

  public static CampaignPage of(Wording wording, Content content) {
    Campaign campaign = content.campaign();
    CampaignVersion shown = content.shown();
    String path = Paths.campaigns(content.portfolio().code());
    String self = path + "/" + Paths.escaped(campaign.code());
    String acts =
        Paths.campaignActs(content.portfolio().code()) + "/" + Paths.escaped(campaign.code());
    String version = acts + "/versions/" + shown.id();
    boolean leads = content.rights().leadCampaigns();
    CampaignFigures figures = new CampaignFigures(wording, content.portfolio());
    CampaignTables tables = new CampaignTables(wording, self);
    return new CampaignPage(
        Heading.of(campaign.name(), campaign.code()).under(wording.say("campaigns_title"), path),
        wording.code("campaign_state", campaign.state().name()),
        CampaignsPage.css(campaign.state()),
        facts(wording, content),
        leads ? moves(wording, campaign.state()) : List.of(),
        acts + "/state",
        wording.say("templates_version", shown.version()),
        wording.code("template_state", shown.state().name()),
        CampaignTables.css(shown.state()),
        CampaignDiagram.of(wording, content.portfolio(), shown.design()),
        figures.live(
            content.figures().stream().filter(one -> one.version() == shown.version()).toList()),
        self + "?rehearse=1&version=" + shown.version() + "#rehearsal",
        rehearsal(wording, figures, content.dryRun()),
        tables.versions(content.versions()),
        tables.acts(campaign, shown),
        leads ? Paths.campaignDraft(content.portfolio().code()) + "?from=" + shown.id() : null,
        leads && shown.state() == VersionState.DRAFT ? version + "/submission" : null,
        leads && shown.state().mayBecome(VersionState.RETIRED) ? version + "/retirement" : null,
        decide(content));
  }

  private static List<Fact> facts(Wording wording, Content content) {
    CampaignVersion shown = content.shown();
    CampaignWords words = new CampaignWords(wording, content.portfolio());
    List<Fact> facts = new ArrayList<>();
    facts.add(
        Fact.text(
            wording.say("campaign_mode"),
            wording.code("campaign_mode", shown.design().mode().name())));
    facts.addAll(words.audience(shown.design().audience()));
    facts.add(Fact.date(wording.say("templates_from"), wording.figures().date(shown.validFrom())));
    facts.add(
        Fact.text(
            wording.say("templates_by"),
            wording.say(
                "template_written",
                shown.written().by(),
                wording.figures().date(shown.written().on()))));
    if (shown.written().note() != null) {
      facts.add(Fact.text(wording.say("template_note"), shown.written().note()));
    }
    return List.copyOf(facts);
  }

  private static List<Move> moves(Wording wording, CampaignState state) {
    return Stream.of(CampaignState.RUNNING, CampaignState.PAUSED, CampaignState.KILLED)
        .filter(state::mayBecome)
        .map(
            next -> {
              boolean launch = state == CampaignState.READY && next == CampaignState.RUNNING;
              String which = launch ? "LAUNCHED" : next.name();
              return new Move(
                  next.name(),
                  wording.code("campaign_turn", which),
                  wording.code("campaign_ask", which),
                  launch ? "btn btn-primary" : "btn btn-quiet");
            })
        .toList();
  }

  private static @Nullable Rehearsal rehearsal(
      Wording wording, CampaignFigures figures, @Nullable DryRun run) {
    if (run == null) {
      return null;
    }
    return new Rehearsal(
        wording.say("campaign_rehearsal_said", run.audience(), run.lookedAt()),
        figures.supposed(run),
        run.missing().isEmpty()
            ? null
            : wording.say(
                "campaign_missing", String.join(wording.say("list_separator"), run.missing())));
  }

  /** Neither who wrote it nor who asked is offered the word. */
  private static @Nullable String decide(Content content) {
    CampaignVersion shown = content.shown();
    if (shown.state() != VersionState.SUBMITTED || !content.rights().leadCampaigns()) {
      return null;
    }
    CampaignVersion.Act asked = shown.acts().get(shown.acts().size() - 1);
    String reader = content.rights().name();
    return asked.by().equals(reader) || shown.written().by().equals(reader)
        ? null
        : Paths.approvals(content.portfolio().code()) + "/" + asked.approval();
  }
}
