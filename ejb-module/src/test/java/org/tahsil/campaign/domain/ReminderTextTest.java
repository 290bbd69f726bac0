package org.tahsil.campaign.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tahsil.shared.money.Money;
import org.tahsil.shared.text.Sentences;

class ReminderTextTest {

  @Test
  void saysHowMuchSinceWhenAndForHowLong() {
    ReminderText text = ReminderText.of(candidate(ReminderTier.FIRM, "en", 30), "Oman Telecom");

    assertThat(text.subject()).isEqualTo("Your account A-1 is 30 days overdue");
    assertThat(text.body())
        .startsWith("Dear Salim {x}'s & Sons,\n\n")
        .contains("1,177.500 OMR", "2 December 2024", "Oman Telecom")
        .endsWith("Answer with the word STOP. It is free of charge.\n");
  }

  @Test
  void countsOneDayInTheSingular() {
    assertThat(ReminderText.of(candidate(ReminderTier.FRIENDLY, null, 1), "P").body())
        .contains("has been overdue for 1 day.");
  }

  @Test
  void writesArabicWithLatinDigitsAndAmountsInTheirOwnOrder() {
    ReminderText text = ReminderText.of(candidate(ReminderTier.FINAL, "AR-om", 11), "P");

    assertThat(text.language()).isEqualTo("ar");
    assertThat(text.body())
        .contains(
            "\u20661,177.500 OMR\u2069", "\u2066A-1\u2069", "2 ديسمبر 2024", "11 يومًا", "STOP");
  }

  @ParameterizedTest
  @EnumSource
  void hasEveryTierInBothLanguages(ReminderTier tier) {
    for (String language : new String[] {"en", "ar"}) {
      ReminderText text = ReminderText.of(candidate(tier, language, 95), "P");

      assertThat(text.subject()).isNotBlank().doesNotContain("{");
      assertThat(text.body().replace("{x}", "")).doesNotContain("{").contains("STOP");
    }
  }

  @Test
  void aTemplateThatAsksForAFactNotGivenIsAnError() {
    Sentences sentences =
        Sentences.of("org.tahsil.campaign.reminders", Locale.ENGLISH, getClass().getClassLoader());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> sentences.sayStrictly("FIRM.subject", Map.of("account", "A-1")))
        .withMessage("FIRM.subject lacks [days]");
  }

  private static Candidate candidate(ReminderTier tier, @Nullable String language, int days) {
    Candidate.Party party =
        new Candidate.Party(1, "A-1", 2, "C-1", "Salim {x}'s & Sons", "a@b.om", language);
    Money overdue = Money.of("1177.5", Currency.getInstance("OMR"));
    return new Candidate(
        party, 30, tier, days, overdue, LocalDate.parse("2024-12-02"), false, false, null);
  }
}
