package org.tahsil.api.template;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tahsil.api.problem.RequestRefused;
import org.tahsil.api.web.Read;
import org.tahsil.template.Registration;
import org.tahsil.template.TemplateChannel;
import org.tahsil.template.TemplateKey;
import org.tahsil.template.TemplateLanguage;
import org.tahsil.template.TemplateText;
import org.tahsil.template.TemplateTier;

/** Reads which template is meant, and its words. */
final class TemplateChoice {

  private TemplateChoice() {}

  static TemplateKey key(String code, String channel, String language, String tier) {
    return new TemplateKey(
        code.strip(),
        Read.choice("channel", channel, TemplateChannel.class),
        language(language),
        Read.choice("tier", tier, TemplateTier.class));
  }

  static TemplateLanguage language(String code) {
    return Read.choice("language", code.toUpperCase(Locale.ROOT), TemplateLanguage.class);
  }

  /** Line ends as the product keeps them. */
  static TemplateText text(
      @Nullable String subject, String body, @Nullable RegistrationView registration) {
    return new TemplateText(
        subject == null || subject.isEmpty() ? null : subject,
        body.replace("\r\n", "\n"),
        registration == null ? null : ids(registration));
  }

  private static Registration ids(RegistrationView given) {
    return new Registration(
        needed("registration.entity", given.entity()),
        needed("registration.header", given.header()),
        needed("registration.template", given.template()));
  }

  private static String needed(String field, @Nullable String value) {
    if (value == null || value.isBlank()) {
      throw RequestRefused.malformed("FIELD_MISSING", field, value, "Give all three ids or none.");
    }
    return value.strip();
  }
}
