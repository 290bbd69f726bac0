package org.tahsil.console;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tahsil.template.Registration;
import org.tahsil.template.TemplateChannel;
import org.tahsil.template.TemplateKey;
import org.tahsil.template.TemplateLanguage;
import org.tahsil.template.TemplateText;
import org.tahsil.template.TemplateTier;
import org.tahsil.template.TemplateVersion;

/** The fields of the form in which templates are written. */
final class TemplateFields {

  private TemplateFields() {}

  /** What was chosen in the address or form; null: nothing that is known. */
  static <E extends Enum<E>> @Nullable E choice(Visit visit, String name, Class<E> type) {
    String chosen = visit.filledIn().getOrDefault(name, "");
    return Arrays.stream(Objects.requireNonNull(type.getEnumConstants()))
        .filter(one -> one.name().equals(chosen))
        .findFirst()
        .orElse(null);
  }

  /** The template that is meant; the first of each where nothing is. */
  static TemplateKey key(Visit visit) {
    String code = visit.filledIn().getOrDefault("code", "").strip();
    TemplateChannel channel = choice(visit, "channel", TemplateChannel.class);
    TemplateLanguage language = choice(visit, "language", TemplateLanguage.class);
    TemplateTier tier = choice(visit, "tier", TemplateTier.class);
    return new TemplateKey(
        code.isEmpty() ? TemplateKey.REMINDER : code,
        channel == null ? TemplateChannel.EMAIL : channel,
        language == null ? TemplateLanguage.EN : language,
        tier == null ? TemplateTier.FRIENDLY : tier);
  }

  /** The words as they are kept. */
  static TemplateText text(Map<String, String> values, TemplateKey key) {
    String subject = values.getOrDefault("subject", "").strip();
    return new TemplateText(
        key.channel().hasSubject() ? subject : null,
        values.getOrDefault("body", "").replace("\r\n", "\n"),
        registration(values));
  }

  private static @Nullable Registration registration(Map<String, String> values) {
    String entity = values.getOrDefault("entity", "").strip();
    String header = values.getOrDefault("header", "").strip();
    String template = values.getOrDefault("dlt", "").strip();
    return entity.isEmpty() && header.isEmpty() && template.isEmpty()
        ? null
        : new Registration(entity, header, template);
  }

  static Optional<LocalDate> from(Map<String, String> values) {
    try {
      return Optional.of(LocalDate.parse(values.getOrDefault("valid_from", "")));
    } catch (DateTimeParseException unreadable) {
      return Optional.empty();
    }
  }

  /** The values of a version that is written on from. */
  static Map<String, String> of(TemplateVersion version) {
    Map<String, String> values = new HashMap<>();
    String subject = version.text().subject();
    values.put("subject", subject == null ? "" : subject);
    values.put("body", version.text().body());
    Registration ids = version.text().registration();
    if (ids != null) {
      values.put("entity", ids.entity());
      values.put("header", ids.header());
      values.put("dlt", ids.template());
    }
    return values;
  }
}
