package org.tahsil.template.domain;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tahsil.contact.ContactTerms;
import org.tahsil.contact.CreditorRole;
import org.tahsil.shared.money.Money;
import org.tahsil.template.Occasion;
import org.tahsil.template.TemplateChannel;
import org.tahsil.template.TemplateKey;
import org.tahsil.template.TemplateLanguage;
import org.tahsil.template.TemplateText;
import org.tahsil.template.TemplateTier;
import org.tahsil.template.TextFault;
import org.tahsil.template.domain.TextReading.Reader;

/** Texts and their facts in the words of a test. */
final class Said {
  static final LocalDate DAY = LocalDate.of(2026, 11, 28);
  static final Currency OMR = Currency.getInstance("OMR");

  private Said() {}

  static TemplateKey key(TemplateChannel channel, TemplateLanguage language) {
    return new TemplateKey("reminder", channel, language, TemplateTier.FIRM);
  }

  static TemplateKey mail() {
    return key(TemplateChannel.EMAIL, TemplateLanguage.EN);
  }

  static TemplateKey sms() {
    return key(TemplateChannel.SMS, TemplateLanguage.EN);
  }

  static TemplateText text(String subject, String body) {
    return new TemplateText(subject, body, null);
  }

  static TemplateText body(String body) {
    return new TemplateText(null, body, null);
  }

  static List<TextFault> faults(String body) {
    return TextReading.of(body, new Reader("body", TemplateChannel.EMAIL, TemplateLanguage.EN))
        .faults();
  }

  static List<String> codes(List<TextFault> faults) {
    return faults.stream().map(TextFault::code).toList();
  }

  static List<Clause> law(
      @Nullable String country, CreditorRole role, TemplateChannel channel, String... chosen) {
    return Clauses.demanded(terms(country, role, chosen), channel, DAY);
  }

  static ContactTerms terms(@Nullable String country, CreditorRole role, String... chosen) {
    return new ContactTerms(country, role, List.of(chosen), Map.of(), "Policy", null, null);
  }

  static Occasion occasion(String name, @Nullable String language, int days) {
    return new Occasion(
        1,
        "A-1",
        name,
        language,
        TemplateTier.FIRM,
        Money.of("1177.5", OMR),
        days,
        LocalDate.parse("2024-12-02"));
  }

  static String render(TemplateKey key, TemplateText text, Further further, List<Clause> demanded) {
    Facts facts =
        Sandbox.facts(
            occasion("Salim {x}'s & Sons", key.language().code(), 30),
            "Oman Telecom",
            further,
            key);
    return Sandbox.fill(
        text.body(), key.language(), Sandbox.withClauses(facts, key, text, demanded));
  }
}
