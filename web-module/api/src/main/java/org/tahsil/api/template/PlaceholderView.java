package org.tahsil.api.template;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.api.web.Sayings;
import org.tahsil.template.Placeholder;

/** A fact that texts may name. */
@Schema(name = "TemplatePlaceholder")
record PlaceholderView(
    @Schema(examples = "settlement_amount") String name,
    @Schema(enumeration = {"TEXT", "REFERENCE", "AMOUNT", "COUNT", "DATE", "CLAUSE"}) String type,
    @Schema(description = "In the language of Accept-Language.") String meaning,
    String example,
    List<String> channels,
    boolean mayBeMissing,
    @Schema(
            description = "The choice under whose yes it must stand; null: it is never missing.",
            examples = "has_settlement")
        @Nullable String choice) {

  /** All of them. */
  @Schema(name = "TemplatePlaceholders")
  record All(List<PlaceholderView> placeholders) {}

  static All all(Locale locale) {
    Sayings words = Sayings.of("org.tahsil.template.sentences", locale);
    return new All(Arrays.stream(Placeholder.values()).map(one -> of(one, words)).toList());
  }

  private static PlaceholderView of(Placeholder one, Sayings words) {
    return new PlaceholderView(
        one.word(),
        one.type().name(),
        words.say("meaning." + one.word(), Map.of()),
        words.say("example." + one.word(), Map.of()),
        one.channels().stream().map(Enum::name).sorted().toList(),
        one.mayBeMissing(),
        one.guard());
  }
}
