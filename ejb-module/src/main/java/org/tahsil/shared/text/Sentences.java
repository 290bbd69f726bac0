package org.tahsil.shared.text;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;

/**
 * Sentences of one bundle in English and Arabic (always Latin digits), made when they are read. The
 * bundle {@code org.tahsil.delinquency.sentences} lies beside its feature in the resources.
 */
public final class Sentences {
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final ResourceBundle bundle;
  private final ULocale locale;

  private Sentences(ResourceBundle bundle, Locale locale) {
    this.bundle = bundle;
    this.locale = ULocale.forLanguageTag(locale.getLanguage() + "-u-nu-latn");
  }

  public static Sentences of(String bundle, Locale locale, ClassLoader loader) {
    return new Sentences(ResourceBundle.getBundle(bundle, locale, loader, NO_FALLBACK), locale);
  }

  /** Whether the bundle has a sentence for the code. */
  public boolean knows(String code) {
    return bundle.containsKey(code);
  }

  /**
   * The sentence of a code like {@link #say}, but only if every parameter that it asks for is
   * given.
   *
   * @throws IllegalArgumentException if one is missing
   */
  public String sayStrictly(String code, Map<String, Object> facts) {
    Set<String> missing =
        new TreeSet<>(new MessageFormat(bundle.getString(code), locale).getArgumentNames());
    missing.removeAll(facts.keySet());
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException("%s lacks %s".formatted(code, missing));
    }
    return say(code, facts);
  }

  /**
   * The sentence of a code with its named parameters, ICU MessageFormat syntax.
   *
   * @throws MissingResourceException if the code has no sentence
   */
  public String say(String code, Map<String, Object> facts) {
    return new MessageFormat(bundle.getString(code), locale).format(facts);
  }
}
