package org.tahsil.smartcollect.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
  private static final String BUNDLE = "org.tahsil.smartcollect.sentences";
  private static final Locale ARABIC = Locale.forLanguageTag("ar");
  private static final Currency INR = Currency.getInstance("INR");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "INR | 25000      | ₹25,000.00",
        "INR | 125000     | ₹1,25,000.00",
        "INR | 12345678.9 | ₹1,23,45,678.90",
        "OMR | 4294.3     | OMR 4,294.300",
      })
  void writesMoneyAsItsReadersDo(String currency, BigDecimal amount, String text) {
    assertThat(new Wording(Locale.ENGLISH, Currency.getInstance(currency)).money(amount))
        .isEqualTo(text);
  }

  @Test
  void bothLanguagesHaveTheSameSentencesAndFillThemAll() {
    ResourceBundle english = ResourceBundle.getBundle(BUNDLE, Locale.ENGLISH);
    ResourceBundle arabic = ResourceBundle.getBundle(BUNDLE, ARABIC);
    assertThat(arabic.keySet()).isEqualTo(english.keySet());
    Map<String, Object> facts = new HashMap<>(Map.of("count", 3, "failures", 3, "instalments", 12));
    for (String text :
        new String[] {
          "id", "code", "date", "day", "band", "from", "to", "until", "score", "days", "share",
          "decline", "value"
        }) {
      facts.put(text, "7");
    }
    for (String money : new String[] {"amount", "cost", "average", "instalment"}) {
      facts.put(money, BigDecimal.TEN);
    }
    for (String code : english.keySet()) {
      for (Locale language : new Locale[] {Locale.ENGLISH, ARABIC}) {
        assertThat(new Wording(language, INR).say(code, facts))
            .as(code)
            .isNotBlank()
            .doesNotContain("{")
            .doesNotContain("null");
      }
    }
  }

  @Test
  void saysWhoGoesOnAfterAFailure() {
    Map<String, Object> facts =
        Map.of("amount", new BigDecimal("25000"), "code", "04", "date", "none");
    assertThat(new Wording(Locale.FRENCH, INR).say("ATTEMPT_FAILED", facts))
        .isEqualTo(
            "Collection failed: the bank returned the debit of ₹25,000.00 with code 04."
                + " A person goes on.");
  }
}
