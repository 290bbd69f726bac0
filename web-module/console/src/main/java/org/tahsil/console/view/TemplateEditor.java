package org.tahsil.console.view;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.console.page.Field.Option;
import org.tahsil.console.page.Heading;
import org.tahsil.console.page.Paths;
import org.tahsil.console.text.Wording;
import org.tahsil.template.Placeholder;
import org.tahsil.template.TemplateChannel;
import org.tahsil.template.TemplateKey;
import org.tahsil.template.TemplateLanguage;
import org.tahsil.template.TemplateTier;

/**
 * Where a version is written, with the schema beside it.
 *
 * @param channels to choose from, as {@code languages} and {@code tiers} are
 * @param dir direction in which the text is written
 * @param values what stands in the fields, by name
 * @param error why it was not kept, null if it was not sent
 */
public record TemplateEditor(
    Heading heading,
    String path,
    TemplateKey key,
    List<Option> channels,
    List<Option> languages,
    List<Option> tiers,
    String lang,
    String dir,
    Map<String, String> values,
    List<Hint> schema,
    TemplateLook look,
    @Nullable String error) {

  /**
   * A placeholder of the schema.
   *
   * @param written as it stands in a text, with its choice where it may be missing
   */
  public record Hint(String written, String meaning, String example) {}

  /** What the page is made of. */
  public record Content(
      Portfolio portfolio,
      TemplateKey key,
      Map<String, String> values,
      TemplateLook look,
      @Nullable String error) {}

  public static TemplateEditor of(Wording wording, Content content) {
    TemplateKey key = content.key();
    String path = Paths.templates(content.portfolio().code());
    return new TemplateEditor(
        Heading.of(wording.say("template_write_title"), wording.say("template_write_note"))
            .under(wording.say("templates_title"), path),
        path,
        key,
        options(wording, "channel", TemplateChannel.values(), key.channel()),
        options(wording, "language", TemplateLanguage.values(), key.language()),
        options(wording, "tier", TemplateTier.values(), key.tier()),
        key.language().code(),
        key.language().isRightToLeft() ? "rtl" : "ltr",
        content.values(),
        schema(wording, key.channel()),
        content.look(),
        content.error());
  }

  public boolean hasSubject() {
    return key.channel().hasSubject();
  }

  public boolean isSms() {
    return key.channel() == TemplateChannel.SMS;
  }

  /** The most UTF-16 units of the body. */
  public int longest() {
    return key.channel().bodyLimit();
  }

  private static List<Option> options(Wording wording, String name, Enum<?>[] all, Enum<?> chosen) {
    return Arrays.stream(all)
        .map(
            one ->
                new Option(one.name(), wording.code("template_" + name, one.name()), one == chosen))
        .toList();
  }

  private static List<Hint> schema(Wording wording, TemplateChannel channel) {
    return Arrays.stream(Placeholder.values())
        .filter(one -> one.channels().contains(channel))
        .map(
            one ->
                new Hint(
                    written(one),
                    wording.sentence("template", "meaning." + one.word(), Map.of()),
                    wording.sentence("template", "example." + one.word(), Map.of())))
        .toList();
  }

  private static String written(Placeholder one) {
    String bare = "{" + one.word() + "}";
    return one.mayBeMissing()
        ? "{%s, select, yes {%s} other {}}".formatted(one.guard(), bare)
        : one.type() == Placeholder.Type.COUNT
            ? bare + " {%s, plural, one {# day} other {# days}}".formatted(one.word())
            : bare;
  }
}
