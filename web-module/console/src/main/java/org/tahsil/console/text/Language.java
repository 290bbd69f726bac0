package org.tahsil.console.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A language of the console. */
public enum Language {
  EN(Locale.ENGLISH, "ltr", "English"),
  AR(Locale.forLanguageTag("ar"), "rtl", "العربية");

  private final Locale locale;
  private final String direction;
  private final String ownName;

  Language(Locale locale, String direction, String ownName) {
    this.locale = locale;
    this.direction = direction;
    this.ownName = ownName;
  }

  public Locale locale() {
    return locale;
  }

  /** The language tag: {@code en} or {@code ar}. */
  public String tag() {
    return locale.getLanguage();
  }

  /** {@code ltr} or {@code rtl}. */
  public String direction() {
    return direction;
  }

  /** The language's name in itself. */
  public String ownName() {
    return ownName;
  }

  /** The language one click away. */
  public Language other() {
    return this == EN ? AR : EN;
  }

  /** The language of a tag such as {@code ar} or {@code ar-OM}. */
  public static Optional<Language> tagged(String tag) {
    String language = Locale.forLanguageTag(tag).getLanguage();
    for (Language known : values()) {
      if (known.tag().equals(language)) {
        return Optional.of(known);
      }
    }
    return Optional.empty();
  }

  /** The first of the wished languages that the console speaks; English if none. */
  public static Language best(List<Locale> wishes) {
    return wishes.stream()
        .flatMap(wish -> tagged(wish.toLanguageTag()).stream())
        .findFirst()
        .orElse(EN);
  }
}
