package org.tahsil.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class TimelineSentencesTest {
  private static final Locale ARABIC = Locale.forLanguageTag("ar");

  @Test
  void groupsTheAmountOfAPayment() {
    Map<String, String> facts =
        Map.of(
            "payment_ref",
            "P1",
            "amount",
            "1177.500",
            "currency",
            "OMR",
            "value_date",
            "2025-01-01");

    assertThat(say(Locale.ENGLISH, "PAYMENT_POSTED", facts))
        .isEqualTo("Payment P1 of 1,177.500 OMR counted from 2025-01-01.");
  }

  @Test
  void namesACallByMachineAsWhatItIs() {
    Map<String, String> facts = Map.of("medium", "IVR", "attempts", "2", "reason", "PAID_SINCE");
    for (String kind : List.of("SENT", "SUPPRESSED", "FAILED", "REDRIVEN", "UNKNOWN")) {
      assertThat(say(Locale.ENGLISH, "REMINDER_" + kind, facts)).contains("by automated call");
      assertThat(say(ARABIC, "REMINDER_" + kind, facts)).contains("بمكالمة آلية");
    }
  }

  @Test
  void groupsRupeesTheIndianWay() {
    Map<String, String> facts = Map.of("amount", "125000.00", "currency", "INR");

    assertThat(say(Locale.ENGLISH, "REMINDER_QUEUED", facts)).contains("1,25,000.00 INR");
  }

  @Test
  void whatACorrectionCancelsIsSaidInWordsAndAPersonsReasonAsItStands() {
    Map<String, String> facts =
        Map.of("arrangement", "PROMISE", "amount", "5.000", "currency", "OMR");

    Map<String, String> corrected = new HashMap<>(facts);
    corrected.put("reason", "OUTCOME_CORRECTED");
    assertThat(say(Locale.ENGLISH, "PROMISE_CANCELLED", corrected))
        .isEqualTo("Promise to pay of 5.000 OMR cancelled: the contact was told otherwise");
    assertThat(say(ARABIC, "PROMISE_CANCELLED", corrected)).doesNotContain("OUTCOME_CORRECTED");
    corrected.put("reason", "he died");
    assertThat(say(Locale.ENGLISH, "PROMISE_CANCELLED", corrected)).endsWith("cancelled: he died");
  }

  @Test
  void translatesCodesAndQuotesTheNote() {
    Map<String, String> facts =
        Map.of(
            "channel",
            "CALL",
            "direction",
            "OUTBOUND",
            "outcome",
            "PROMISE_TO_PAY",
            "note",
            "Friday {x}");

    assertThat(say(Locale.ENGLISH, "INTERACTION", facts))
        .isEqualTo("Call, to the customer: promised to pay. Friday {x}");
    assertThat(say(ARABIC, "INTERACTION", facts)).startsWith("مكالمة").contains("وعد بالسداد");
  }

  @Test
  void saysWhoGotACaseOrThatNobodyDid() {
    assertThat(say(Locale.ENGLISH, "CASE_ASSIGN", Map.of("owner", "salim")))
        .isEqualTo("Case given to salim.");
    assertThat(say(Locale.ENGLISH, "CASE_ASSIGN", Map.of()))
        .isEqualTo("Case taken from its owner, for whoever takes it.");
  }

  @Test
  void namesAKindItDoesNotKnow() {
    assertThat(say(Locale.ENGLISH, "SOMETHING_ELSE", Map.of())).isEqualTo("SOMETHING_ELSE");
  }

  @Test
  void leavesNoPlaceholderInAnySentence() {
    for (Locale locale : new Locale[] {Locale.ENGLISH, ARABIC}) {
      for (String kind : bundle(locale).keySet()) {
        if (!kind.contains(".")) {
          assertThat(say(locale, kind, Map.of())).doesNotContain("{").doesNotContain("}");
        }
      }
    }
  }

  @Test
  void saysTheSameInBothLanguages() {
    assertThat(new TreeSet<>(bundle(ARABIC).keySet()))
        .isEqualTo(new TreeSet<>(bundle(Locale.ENGLISH).keySet()));
  }

  private static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle("org.tahsil.audit.sentences", locale);
  }

  private static String say(Locale locale, String kind, Map<String, String> facts) {
    TimelineEntry entry = new TimelineEntry(1, 2L, Instant.EPOCH, kind, "system", facts, "k");
    return TimelineSentences.in(locale).of(entry);
  }
}
