package org.tahsil.template;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A language in which customers are written to. */
public enum TemplateLanguage {
  EN,
  AR;

  /** The ISO 639 code, in lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Locale locale() {
    return Locale.forLanguageTag(code());
  }

  public boolean isRightToLeft() {
    return this == AR;
  }

  /**
   * That in which a customer is written to.
   *
   * @param preferred tag of the customer's language, such as {@code ar-OM}; null or another one:
   *     English
   */
  public static TemplateLanguage of(@Nullable String preferred) {
    boolean arabic = preferred != null && preferred.toLowerCase(Locale.ROOT).startsWith("ar");
    return arabic ? AR : EN;
  }
}
