package org.tahsil.risk;

import java.util.Locale;
import org.tahsil.shared.text.Sentences;

/** The reasons of a score in the reader's language. */
public final class RiskSentences {
  private final Sentences sentences;

  private RiskSentences(Sentences sentences) {
    this.sentences = sentences;
  }

  /** Sentences for English or Arabic. */
  public static RiskSentences in(Locale locale) {
    return new RiskSentences(
        Sentences.of("org.tahsil.risk.sentences", locale, RiskSentences.class.getClassLoader()));
  }

  /** Why the factor added points. */
  public String of(RiskScore.Factor factor) {
    return sentences.say(factor.code(), factor.facts());
  }
}
