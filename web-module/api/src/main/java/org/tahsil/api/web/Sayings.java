package org.tahsil.api.web;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.tahsil.api.problem.Wording;

/** The sentences of one feature's reason codes in the caller's language. */
public final class Sayings {
  private final String bundle;
  private final Locale locale;

  private Sayings(String bundle, Locale locale) {
    this.bundle = bundle;
    this.locale = locale;
  }

  public static Sayings of(String bundle, Locale locale) {
    return new Sayings(bundle, locale);
  }

  /** The sentence of a code; the code itself if the feature has none. */
  public String say(String code, Map<String, ?> facts) {
    Map<String, Object> plain = new HashMap<>(Facts.plain(facts));
    return Wording.say(bundle, code, locale, plain).orElse(code);
  }
}
