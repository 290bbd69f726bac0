package org.tahsil.console.text;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.text.Sentences;

/**
 * Everything that is worded for one reader: labels of the console, sentences of the features,
 * figures and dates.
 */
public final class Wording {
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
  private static final List<String> FEATURES =
      List.of(
          "payment",
          "hold",
          "smartcollect",
          "night",
          "delinquency",
          "arrangement",
          "settlement",
          "approval",
          "account",
          "channel",
          "risk",
          "reporting",
          "webhook",
          "casework",
          "escalation",
          "contact",
          "manual",
          "concern",
          "affordability",
          "campaign",
          "approval");

  /** A figure with signs inside or around it; a bare count needs no care. */
  private static final Pattern FIGURES_IN_TEXT =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}_\\u2066\\u00a0₹−,.-])[₹0-9](?=[^ ]*[-+%.,:/–])[0-9.,:/+%–-]*[0-9+%]");

  private static final Pattern LATIN = Pattern.compile("[A-Za-z]");

  private static final String BUNDLE = "org.tahsil.console.messages";

  private final Language language;
  private final ResourceBundle labels;
  private final ULocale locale;
  private final Figures figures;
  private final Rewording rewording;

  private Wording(Language language) {
    this.language = language;
    this.labels =
        ResourceBundle.getBundle(
            BUNDLE, language.locale(), Wording.class.getClassLoader(), NO_FALLBACK);
    this.locale = ULocale.forLanguageTag(language.tag() + "-u-nu-latn");
    this.figures = new Figures(language);
    this.rewording = new Rewording(figures);
  }

  public static Wording in(Language language) {
    return new Wording(language);
  }

  public Language language() {
    return language;
  }

  public Figures figures() {
    return figures;
  }

  /**
   * A label with its numbered parameters, ICU MessageFormat syntax.
   *
   * @throws MissingResourceException if the bundle lacks the key
   */
  public String say(String key, @Nullable Object... parameters) {
    String pattern = labels.getString(key);
    return pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0
        ? pattern
        : readable(new MessageFormat(pattern, locale).format(apart(parameters)));
  }

  /** Whether the console has a label of its own for a key. */
  public boolean knows(String key) {
    return labels.containsKey(key);
  }

  /** A name or reference that stands alone or beside Arabic words without mixing with them. */
  public String apart(String name) {
    return language == Language.AR && LATIN.matcher(name).find()
        ? "\u2068" + name + "\u2069"
        : name;
  }

  private @Nullable Object[] apart(@Nullable Object[] parameters) {
    @Nullable Object[] apart = parameters.clone();
    for (int place = 0; place < apart.length; place++) {
      apart[place] = apart[place] instanceof String name ? apart(name) : apart[place];
    }
    return apart;
  }

  /**
   * Text with dates and amounts as this reader writes them, and its figures kept from being turned
   * around: between right-to-left words {@code 90+} would read {@code +90}.
   */
  public String readable(String text) {
    String worded = rewording.of(text);
    return language == Language.EN
        ? worded
        : FIGURES_IN_TEXT.matcher(worded).replaceAll("\u2066$0\u2069");
  }

  /** The label of a code of a family, for example {@code alert_kind} and {@code CURE}. */
  public String code(String family, String code) {
    String key = family + "_" + code;
    return labels.containsKey(key) ? say(key) : code;
  }

  /** Why something was refused: the refusing feature's own sentence, else what to do instead. */
  public String refusal(Refusal refusal) {
    String key = "refusal_" + refusal.code();
    if (labels.containsKey(key)) {
      return say(key, refusal.value(), refusal.field());
    }
    Map<String, Object> facts = new HashMap<>(refusal.facts());
    facts.putIfAbsent("field", Objects.requireNonNullElse(refusal.field(), ""));
    facts.putIfAbsent("value", Objects.requireNonNullElse(refusal.value(), ""));
    for (String feature : FEATURES) {
      String said = sentence(feature, refusal.code(), facts);
      if (!said.equals(refusal.code())) {
        return said;
      }
    }
    return refusal.remedy();
  }

  /** A product's name for people: {@code HANDSET_INSTALMENT} reads "Handset instalment". */
  public String product(String name) {
    if (!name.matches("[A-Z][A-Z0-9]*(_[A-Z0-9]+)+|[A-Z]{4,}")) {
      return name;
    }
    String words = name.replace('_', ' ').toLowerCase(Locale.ROOT);
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /** A feature's sentence of a code; the code itself where the feature has none. */
  public String sentence(String feature, String code, Map<String, ?> facts) {
    try {
      return readable(
          Sentences.of(
                  "org.tahsil." + feature + ".sentences",
                  language.locale(),
                  Sentences.class.getClassLoader())
              .say(code, Map.copyOf(facts)));
    } catch (MissingResourceException e) {
      return code;
    }
  }
}
