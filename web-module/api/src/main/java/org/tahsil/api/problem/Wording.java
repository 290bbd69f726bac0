package org.tahsil.api.problem;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.text.Sentences;

/** The sentences of refusals: of the feature that refused, else of the family of the refusal. */
public final class Wording {
  private static final String OWN = "org.tahsil.api.sentences";
  private static final List<String> BUNDLES =
      List.of(
          OWN,
          "org.tahsil.account.sentences",
          "org.tahsil.hold.sentences",
          "org.tahsil.payment.sentences",
          "org.tahsil.delinquency.sentences",
          "org.tahsil.approval.sentences",
          "org.tahsil.arrangement.sentences",
          "org.tahsil.manual.sentences",
          "org.tahsil.contact.sentences",
          "org.tahsil.settlement.sentences",
          "org.tahsil.template.sentences",
          "org.tahsil.campaign.sentences",
          "org.tahsil.intake.sentences",
          "org.tahsil.night.sentences",
          "org.tahsil.smartcollect.sentences",
          "org.tahsil.webhook.sentences",
          "org.tahsil.channel.sentences",
          "org.tahsil.risk.sentences",
          "org.tahsil.reporting.sentences",
          "org.tahsil.casework.sentences",
          "org.tahsil.escalation.sentences",
          "org.tahsil.concern.sentences",
          "org.tahsil.affordability.sentences");

  private Wording() {}

  /** What was refused and why. */
  public static String of(Refusal refusal, Locale locale) {
    Map<String, Object> facts = new HashMap<>(refusal.facts());
    facts.putIfAbsent("field", blankIfNull(refusal.field()));
    facts.putIfAbsent("value", blankIfNull(Problem.shortened(refusal.value())));
    facts.putIfAbsent("code", refusal.code());
    return BUNDLES.stream()
        .flatMap(bundle -> say(bundle, refusal.code(), locale, facts).stream())
        .findFirst()
        .orElseGet(() -> say(OWN, "KIND_" + refusal.kind(), locale, facts).orElse(refusal.code()));
  }

  static String sentence(String code, Locale locale) {
    return sentence(code, locale, Map.of());
  }

  static String sentence(String code, Locale locale, Map<String, Object> facts) {
    return say(OWN, code, locale, facts).orElse(code);
  }

  /** A sentence of a bundle; empty if the bundle or the sentence is not there. */
  public static Optional<String> say(
      String bundle, String code, Locale locale, Map<String, Object> facts) {
    try {
      return Optional.of(
          Sentences.of(bundle, locale, Thread.currentThread().getContextClassLoader())
              .say(code, facts));
    } catch (MissingResourceException none) {
      return Optional.empty();
    }
  }

  private static String blankIfNull(@Nullable String text) {
    return text == null ? "" : text;
  }
}
