package org.tahsil.template.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tahsil.contact.CreditorRole;
import org.tahsil.template.TemplateChannel;
import org.tahsil.template.TemplateLanguage;
import org.tahsil.template.TemplateTier;
import org.tahsil.template.TemplateVersion;

/** The product's own reminders read as they always did. */
class OwnTemplatesTest {
  private static final List<Clause> HOUSE =
      Said.law("OM", CreditorRole.CREDITOR, TemplateChannel.EMAIL);

  @Test
  void saysHowMuchSinceWhenAndForHowLong() {
    assertThat(subject(TemplateLanguage.EN, TemplateTier.FIRM, 30))
        .isEqualTo("Your account A-1 is 30 days overdue");
    assertThat(body(TemplateLanguage.EN, TemplateTier.FIRM, 30))
        .startsWith("Dear Salim {x}'s & Sons,\n\n")
        .contains("1,177.500 OMR", "2 December 2024", "Oman Telecom\n\nYou do not wish")
        .endsWith("Answer with the word STOP. It is free of charge.\n");
  }

  @Test
  void countsOneDayInTheSingular() {
    assertThat(body(TemplateLanguage.EN, TemplateTier.FRIENDLY, 1))
        .contains("has been overdue for 1 day.");
  }

  @Test
  void writesArabicWithLatinDigitsAndAmountsInTheirOwnOrder() {
    assertThat(body(TemplateLanguage.AR, TemplateTier.FINAL, 11))
        .contains(
            "\u20661,177.500 OMR\u2069", "\u2066A-1\u2069", "2 ديسمبر 2024", "11 يومًا", "STOP");
  }

  @Test
  void hasEveryTierInBothLanguages() {
    for (TemplateVersion own : OwnTemplates.all()) {
      TemplateLanguage language = own.key().language();
      assertThat(subject(language, own.key().tier(), 95)).isNotBlank().doesNotContain("{");
      assertThat(body(language, own.key().tier(), 95).replace("{x}", ""))
          .doesNotContain("{")
          .contains("STOP");
    }
  }

  private static String subject(TemplateLanguage language, TemplateTier tier, int days) {
    TemplateVersion own = OwnTemplates.of(language, tier);
    return Sandbox.fill(String.valueOf(own.text().subject()), language, facts(own, days));
  }

  private static String body(TemplateLanguage language, TemplateTier tier, int days) {
    TemplateVersion own = OwnTemplates.of(language, tier);
    return Sandbox.fill(own.text().body(), language, facts(own, days));
  }

  private static Facts facts(TemplateVersion own, int days) {
    Facts facts =
        Sandbox.facts(
            Said.occasion("Salim {x}'s & Sons", own.key().language().code(), days),
            "Oman Telecom",
            new Further(null, null),
            own.key());
    return Sandbox.withClauses(facts, own.key(), own.text(), HOUSE);
  }
}
