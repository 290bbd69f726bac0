package org.tahsil.delinquency.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tahsil.shared.text.Sentences;

class AlertSentencesTest {
  private static final Map<String, Object> EVERY_ALERT =
      Map.of(
          "from_bucket", "CURRENT",
          "to_bucket", "0-30",
          "days_past_due", 3,
          "overdue", "12.500",
          "currency", "OMR",
          "risk", "HIGH");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NEW_DELINQUENCY || 3 days past due: 12.500 OMR overdue. Default risk is high.",
        "RELAPSE | cured_on=2025-01-01,days_since_cure=1 | Late again 1 day after all arrears were"
            + " paid on 2025-01-01: 3 days past due, 12.500 OMR overdue. Default risk is high.",
        "ESCALATION || From bucket CURRENT to 0-30: 3 days past due, 12.500 OMR overdue."
            + " Default risk is high.",
        "CURE || Nothing is overdue any more; it was in bucket CURRENT.",
        "HIGH_VALUE | high_value=10.000 | 12.500 OMR are overdue; from 10.000 OMR on that is high."
            + " Default risk is high.",
        "FIRST_DELAY | items_on_time=6 | First delay of a good payer: 6 earlier items were all paid"
            + " on time; now 3 days past due. Default risk is high.",
        "SHRINKING_PAYMENTS | first_percent=100,second_percent=90,third_percent=70 | Payments"
            + " shrink: of what fell due on the last three due dates 100%, then 90%, then 70% was"
            + " paid. Default risk is high.",
        "PROMISE_BROKEN | promised=30.000,paid=0.000,made_on=2025-01-01 | The promise of 2025-01-01"
            + " is broken: 0.000 of 30.000 OMR came in time. Default risk is high.",
        "PROMISE_PARTLY_KEPT | promised=30.000,paid=5.000,made_on=2025-01-01 | Only 5.000 of the"
            + " 30.000 OMR promised on 2025-01-01 came. Default risk is high.",
        "PLAN_BROKEN | promised=30.000,paid=5.000,made_on=2025-01-01 | The plan of 2025-01-01 is"
            + " broken: 5.000 of 30.000 OMR came before more instalments were missed than it bears."
            + " Default risk is high.",
        "PLAN_PARTLY_KEPT | promised=30.000,paid=5.000,made_on=2025-01-01 | The plan of 2025-01-01"
            + " ended short: 5.000 of 30.000 OMR came. Default risk is high.",
      })
  void everyReasonIsSaidInBothLanguages(String reason, @Nullable String own, String english) {
    Map<String, Object> facts = facts(own);
    String code = "ALERT_" + reason;
    assertThat(in(Locale.ENGLISH).sayStrictly(code, facts)).isEqualTo(english);
    assertThat(in(Locale.forLanguageTag("ar")).sayStrictly(code, facts))
        .matches("(?s).*\\p{IsArabic}.*")
        .doesNotContainPattern("[\\u0660-\\u0669{}]");
  }

  private static Map<String, Object> facts(@Nullable String own) {
    Map<String, Object> facts = new HashMap<>(EVERY_ALERT);
    if (own != null) {
      for (String fact : own.split(",", -1)) {
        String value = fact.substring(fact.indexOf('=') + 1);
        facts.put(
            fact.substring(0, fact.indexOf('=')),
            value.matches("[0-9]+") ? (Object) Integer.valueOf(value) : value);
      }
    }
    return facts;
  }

  private static Sentences in(Locale locale) {
    return Sentences.of(
        "org.tahsil.delinquency.sentences", locale, AlertSentencesTest.class.getClassLoader());
  }
}
