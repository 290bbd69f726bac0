package org.tahsil.api.template;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.api.web.Sayings;
import org.tahsil.template.TextFault;
import org.tahsil.template.TextFault.Place;

/** What is wrong with a text. */
@Schema(name = "TemplateFault")
record TextFaultView(
    @Schema(examples = "PLACEHOLDER_UNKNOWN") String code,
    @Schema(description = "In the language of Accept-Language.") String explanation,
    @Schema(enumeration = {"subject", "body", "registration"}) String field,
    @Schema(description = "From 1; null: the whole field.") @Nullable Integer line,
    @Nullable Integer column,
    String value,
    @Schema(examples = "Did you mean {amount}?") String remedy) {

  /** All that is wrong; none: nothing is. */
  @Schema(name = "TemplateFaults")
  record All(List<TextFaultView> faults) {}

  static TextFaultView of(TextFault fault, Locale locale) {
    Place place = fault.place();
    return new TextFaultView(
        fault.code(),
        Sayings.of("org.tahsil.template.sentences", locale)
            .say(fault.code(), Map.of("value", fault.value(), "field", fault.field())),
        fault.field(),
        place == null ? null : place.line(),
        place == null ? null : place.column(),
        fault.value(),
        fault.remedy());
  }
}
