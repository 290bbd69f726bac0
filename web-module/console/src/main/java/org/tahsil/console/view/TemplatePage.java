package org.tahsil.console.view;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.console.page.Cell;
import org.tahsil.console.page.Column;
import org.tahsil.console.page.Heading;
import org.tahsil.console.page.Paths;
import org.tahsil.console.page.Table;
import org.tahsil.console.text.Wording;
import org.tahsil.template.Registration;
import org.tahsil.template.TemplateState;
import org.tahsil.template.TemplateVersion;
import org.tahsil.template.TemplateVersion.Act;

/**
 * A version of a template.
 *
 * @param lines of the body, those that are new or gone against the version before marked
 * @param history what became of it
 * @param versions of the same template, the newest first
 * @param nextHref where the next version is written, null if the reader may not
 * @param submit where it is submitted, null if it cannot be; {@code retire} likewise
 * @param decide where a second person's word posts to, null if the reader has none to give
 */
public record TemplatePage(
    Heading heading,
    String state,
    String stateCss,
    String lang,
    String dir,
    @Nullable String subject,
    List<WordDifference.Line> lines,
    boolean compared,
    List<Fact> facts,
    Table history,
    Table versions,
    @Nullable String nextHref,
    @Nullable String submit,
    @Nullable String retire,
    @Nullable String decide) {

  /**
   * What the page is made of.
   *
   * @param versions of the same template, the newest first
   */
  public record Content(
      Portfolio portfolio, TemplateVersion shown, List<TemplateVersion> versions, Rights rights) {}

  public static TemplatePage of(Wording wording, Content content) {
    TemplateVersion shown = content.shown();
    String path = Paths.templates(content.portfolio().code());
    String self = path + "/" + shown.id();
    boolean writes = content.rights().writeTemplates();
    TemplateVersion before =
        content.versions().stream()
            .filter(one -> one.version() == shown.version() - 1)
            .findFirst()
            .orElse(null);
    return new TemplatePage(
        Heading.of(title(wording, shown), wording.say("templates_version", shown.version()))
            .under(wording.say("templates_title"), path),
        wording.code("template_state", shown.state().name()),
        TemplatesPage.css(shown.state()),
        shown.key().language().code(),
        shown.key().language().isRightToLeft() ? "rtl" : "ltr",
        shown.text().subject(),
        before == null
            ? WordDifference.none(shown.text().body())
            : WordDifference.of(before.text().body(), shown.text().body()),
        before != null,
        facts(wording, shown),
        history(wording, shown),
        versions(wording, content, path),
        writes ? path + "/new?" + from(shown) : null,
        writes && shown.state() == TemplateState.DRAFT ? self + "/submission" : null,
        writes && !shown.isOwn() && shown.state().mayBecome(TemplateState.RETIRED)
            ? self + "/retirement"
            : null,
        decide(content));
  }

  private static String from(TemplateVersion shown) {
    return shown.isOwn()
        ? "language=%s&tier=%s".formatted(shown.key().language(), shown.key().tier())
        : "from=" + shown.id();
  }

  private static String title(Wording wording, TemplateVersion shown) {
    return String.join(
        " · ",
        shown.key().code(),
        wording.code("template_channel", shown.key().channel().name()),
        wording.code("template_language", shown.key().language().name()),
        wording.code("template_tier", shown.key().tier().name()));
  }

  /** Neither who wrote it nor who asked is offered the word. */
  private static @Nullable String decide(Content content) {
    TemplateVersion shown = content.shown();
    if (shown.state() != TemplateState.SUBMITTED || !content.rights().writeTemplates()) {
      return null;
    }
    Act asked = shown.acts().get(shown.acts().size() - 1);
    String reader = content.rights().name();
    return asked.by().equals(reader) || shown.written().by().equals(reader)
        ? null
        : Paths.approvals(content.portfolio().code()) + "/" + asked.approval();
  }

  private static List<Fact> facts(Wording wording, TemplateVersion shown) {
    List<Fact> facts = new ArrayList<>();
    facts.add(Fact.text(wording.say("template_stamp"), shown.stamp()));
    facts.add(
        Fact.date(
            wording.say("templates_from"),
            shown.validFrom() == null
                ? wording.say("templates_always")
                : wording.figures().date(shown.validFrom())));
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
    Registration ids = shown.text().registration();
    if (ids != null) {
      facts.add(Fact.text(wording.say("template_entity"), ids.entity()));
      facts.add(Fact.text(wording.say("template_header"), ids.header()));
      facts.add(Fact.text(wording.say("template_dlt"), ids.template()));
    }
    return List.copyOf(facts);
  }

  private static Table history(Wording wording, TemplateVersion shown) {
    return Table.of(
        "history",
        wording.say("template_history"),
        List.of(
            Column.of("state", wording.say("templates_state")),
            Column.of("on", wording.say("template_on")),
            Column.of("by", wording.say("template_acted")),
            Column.of("note", wording.say("template_note"))),
        shown.acts().stream()
            .map(
                act ->
                    List.of(
                        Cell.badge(
                            wording.code("template_state", act.became().name()),
                            TemplatesPage.css(act.became())),
                        Cell.date(wording.figures().date(act.on())),
                        Cell.text(act.by()),
                        Cell.text(act.note() == null ? "" : act.note())))
            .toList(),
        wording.say("template_history_none"));
  }

  private static Table versions(Wording wording, Content content, String path) {
    return Table.of(
        "versions",
        wording.say("template_versions"),
        List.of(
            Column.of("version", wording.say("template_version")),
            Column.of("state", wording.say("templates_state")),
            Column.of("from", wording.say("templates_from"))),
        content.versions().stream()
            .map(
                one ->
                    List.of(
                        Cell.link(
                            wording.say("templates_version", one.version()), path + "/" + one.id()),
                        Cell.badge(
                            wording.code("template_state", one.state().name()),
                            TemplatesPage.css(one.state())),
                        Cell.date(
                            one.validFrom() == null
                                ? ""
                                : wording.figures().date(one.validFrom()))))
            .toList(),
        wording.say("templates_none"));
  }
}
