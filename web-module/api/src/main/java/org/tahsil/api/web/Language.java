package org.tahsil.api.web;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;

/** The language of the sentences in an answer: English unless Arabic is preferred to it. */
public final class Language {
  public static final Locale ARABIC = Locale.forLanguageTag("ar");

  private Language() {}

  public static Locale of(HttpHeaders headers) {
    return of(headers.getAcceptableLanguages());
  }

  /** The first language spoken here, of a list in order of preference. */
  public static Locale of(List<Locale> preferred) {
    return preferred.stream()
        .filter(locale -> isSpoken(locale.getLanguage()))
        .findFirst()
        .map(locale -> locale.getLanguage().equals("ar") ? ARABIC : Locale.ENGLISH)
        .orElse(Locale.ENGLISH);
  }

  private static boolean isSpoken(String language) {
    return language.equals("ar") || language.equals("en");
  }
}
