package org.tahsil.template;

import java.util.Locale;

/**
 * Which template of a portfolio.
 *
 * @param code the occasion, 2 to 40 of a-z, 0-9 and hyphens; {@link #REMINDER} is what the night
 *     uses
 */
public record TemplateKey(
    String code, TemplateChannel channel, TemplateLanguage language, TemplateTier tier) {

  /** The occasion of the night's reminders. */
  public static final String REMINDER = "reminder";

  /** As people read it: {@code reminder/email/en/firm}. */
  public String path() {
    return "%s/%s/%s/%s".formatted(code, channel, language, tier).toLowerCase(Locale.ROOT);
  }
}
