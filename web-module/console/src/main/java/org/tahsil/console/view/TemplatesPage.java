package org.tahsil.console.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.console.page.Cell;
import org.tahsil.console.page.Column;
import org.tahsil.console.page.Field.Option;
import org.tahsil.console.page.Heading;
import org.tahsil.console.page.Paths;
import org.tahsil.console.page.Table;
import org.tahsil.console.text.Wording;
import org.tahsil.template.TemplateChannel;
import org.tahsil.template.TemplateLanguage;
import org.tahsil.template.TemplateQuery;
import org.tahsil.template.TemplateState;
import org.tahsil.template.TemplateTier;
import org.tahsil.template.TemplateVersion;

/**
 * The templates of a portfolio.
 *
 * @param choices by which the list can be narrowed
 * @param writeHref where a new one is written, null if the reader may not
 * @param moreHref the address of the next page, null at the end
 */
public record TemplatesPage(
    Heading heading,
    String path,
    List<Choice> choices,
    Table templates,
    Table own,
    @Nullable String writeHref,
    @Nullable String moreHref) {

  /** A select of the filter. */
  public record Choice(String name, String label, List<Option> options) {}

  /** What the page is made of. */
  public record Content(
      Portfolio portfolio,
      TemplateQuery query,
      List<TemplateVersion> found,
      boolean more,
      List<TemplateVersion> own,
      Rights rights) {}

  public static TemplatesPage of(Wording wording, Content content) {
    String path = Paths.templates(content.portfolio().code());
    List<TemplateVersion> found = content.found();
    return new TemplatesPage(
        Heading.of(wording.say("templates_title"), wording.say("templates_note")),
        path,
        choices(wording, content.query()),
        table(wording, "templates", found, path, wording.say("templates_none")),
        table(wording, "own", content.own(), path, wording.say("templates_none")),
        content.rights().writeTemplates() ? path + "/new" : null,
        content.more() ? more(path, content.query(), found.get(found.size() - 1).place()) : null);
  }

  private static List<Choice> choices(Wording wording, TemplateQuery query) {
    return List.of(
        choice(wording, "channel", TemplateChannel.values(), query.channel()),
        choice(wording, "language", TemplateLanguage.values(), query.language()),
        choice(wording, "tier", TemplateTier.values(), query.tier()),
        choice(wording, "state", TemplateState.values(), query.state()));
  }

  private static Choice choice(
      Wording wording, String name, Enum<?>[] all, @Nullable Enum<?> chosen) {
    List<Option> options = new ArrayList<>();
    options.add(new Option("", wording.say("templates_any"), chosen == null));
    Arrays.stream(all)
        .forEach(
            one ->
                options.add(
                    new Option(
                        one.name(), wording.code("template_" + name, one.name()), one == chosen)));
    return new Choice(name, wording.say("templates_" + name), List.copyOf(options));
  }

  private static Table table(
      Wording wording, String id, List<TemplateVersion> found, String path, String none) {
    return Table.of(
        id,
        wording.say("templates_title"),
        List.of(
            Column.of("code", wording.say("templates_code")),
            Column.of("channel", wording.say("templates_channel")),
            Column.of("language", wording.say("templates_language")),
            Column.of("tier", wording.say("templates_tier")),
            Column.of("state", wording.say("templates_state")),
            Column.of("from", wording.say("templates_from")),
            Column.of("by", wording.say("templates_by"))),
        found.stream().map(one -> row(wording, one, path)).toList(),
        none);
  }

  private static List<Cell> row(Wording wording, TemplateVersion one, String path) {
    String href = path + "/" + (one.isOwn() ? own(one) : String.valueOf(one.id()));
    return List.of(
        Cell.link(one.key().code(), href).with(wording.say("templates_version", one.version())),
        Cell.text(wording.code("template_channel", one.key().channel().name())),
        Cell.text(wording.code("template_language", one.key().language().name())),
        Cell.text(wording.code("template_tier", one.key().tier().name())),
        Cell.badge(wording.code("template_state", one.state().name()), css(one.state())),
        Cell.date(
            one.validFrom() == null
                ? wording.say("templates_always")
                : wording.figures().date(one.validFrom())),
        Cell.text(one.written().by()).with(wording.figures().date(one.written().on())));
  }

  /** Where one that ships with the product is shown. */
  private static String own(TemplateVersion one) {
    return "own/%s/%s".formatted(one.key().language(), one.key().tier()).toLowerCase(Locale.ROOT);
  }

  /** The badge of a state. */
  static String css(TemplateState state) {
    return switch (state) {
      case APPROVED -> "tag good";
      case SUBMITTED -> "tag warn";
      case DECLINED -> "tag bad";
      case DRAFT, RETIRED -> "tag";
    };
  }

  private static String more(String path, TemplateQuery query, long after) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("channel", name(query.channel()));
    parameters.put("language", name(query.language()));
    parameters.put("tier", name(query.tier()));
    parameters.put("state", name(query.state()));
    parameters.put("after", String.valueOf(after));
    return Paths.query(path, parameters);
  }

  private static String name(@Nullable Enum<?> choice) {
    return choice == null ? "" : choice.name();
  }
}
