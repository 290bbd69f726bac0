package org.tahsil.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tahsil.console.text.Language;
import org.tahsil.console.text.Wording;
import org.tahsil.delinquency.AlertKind;
import org.tahsil.delinquency.AlertState;
import org.tahsil.delinquency.Bucket;
import org.tahsil.night.Night;
import org.tahsil.night.domain.Reconciliation;
import org.tahsil.night.domain.StepNames;
import org.tahsil.risk.RiskScore;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.smartcollect.CollectionMethod;
import org.tahsil.webhook.EventType;

/** What is said, and that every code of the features has a word. */
class WordingTest {
  private static final Wording AR = Wording.in(Language.AR);

  @ParameterizedTest
  @ValueSource(strings = {"90+", "29.6%", "1,177.500", "0-30"})
  void figuresBetweenArabicWordsAreIsolated(String figure) {
    assertThat(AR.readable("الفئة " + figure + " هي")).contains("\u2066" + figure + "\u2069");
  }

  @Test
  void datesAndAmountsOfSentencesAreTheReadersOwn() {
    Wording en = Wording.in(Language.EN);
    assertThat(en.readable("Due on 2025-01-05, with 125000.00 INR open; 12.500 OMR paid."))
        .isEqualTo("Due on 5 Jan 2025, with ₹1,25,000.00 open; OMR\u00a012.500 paid.");
    assertThat(AR.readable("في 2025-01-05، 25000.00 INR"))
        .contains("5 يناير 2025", "\u2066₹25,000.00\u2069");
  }

  @Test
  void namesBesideArabicWordsAreSetApart() {
    assertThat(AR.say("overview_at", "Oman Telecom 2", "1 يناير 2025"))
        .startsWith("\u2068Oman Telecom 2\u2069، ");
    assertThat(Wording.in(Language.EN).apart("OMT")).isEqualTo("OMT");
  }

  @Test
  void whatOnlyLooksLikeADateOrAnAmountIsLeftAlone() {
    Wording en = Wording.in(Language.EN);
    String text = "INV-2025-01-05, 2025-13-01, ACC_2025-01-05, 12 SMS, 12.5 OMR, A-12.500 OMR";
    assertThat(en.readable(text)).isEqualTo(text);
  }

  @Test
  void countsReferencesAndEnglishAreLeftAlone() {
    assertThat(AR.readable("عدد 12 في ACC_OMT-00040.")).isEqualTo("عدد 12 في ACC_OMT-00040.");
    assertThat(Wording.in(Language.EN).readable("at 90+")).isEqualTo("at 90+");
  }

  @ParameterizedTest
  @EnumSource
  void everyCodeHasAWord(Language language) {
    Wording wording = Wording.in(language);
    for (Night.Status status : Night.Status.values()) {
      assertWorded(wording, "night", status.name());
    }
    for (RiskScore.Band band : RiskScore.Band.values()) {
      assertWorded(wording, "band", band.name());
    }
    for (CollectionMethod method : CollectionMethod.values()) {
      assertThat(wording.code("method", method.label())).isNotEmpty();
    }
    for (String state : new String[] {"QUEUED", "RELAYED", "SENT", "SUPPRESSED", "DEAD"}) {
      assertWorded(wording, "outbox", state);
    }
    for (AlertKind kind : AlertKind.values()) {
      assertWorded(wording, "alert_kind", kind.name());
    }
    for (Reconciliation.Name check : Reconciliation.Name.values()) {
      assertWorded(wording, "check", check.name());
      assertWorded(wording, "check_means", check.name());
    }
    for (AlertState state : AlertState.values()) {
      assertWorded(wording, "alert_state", state.name());
    }
    for (String act : new String[] {"TAKE", "RELEASE", "ACKNOWLEDGE", "SNOOZE", "REOPEN"}) {
      assertWorded(wording, "alert_act", act);
    }
    for (String act : new String[] {"ASSIGN", "RELEASE", "ACKNOWLEDGE", "SNOOZE", "REOPEN"}) {
      assertWorded(wording, "alert_done", act);
    }
    for (String step : StepNames.ALL) {
      assertWorded(wording, "step", step);
    }
    for (String role : new String[] {"viewer", "agent", "manager", "operator", "admin"}) {
      assertWorded(wording, "role", role);
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyTypeOfEventHasAWord(Language language) {
    Wording wording = Wording.in(language);
    for (EventType type : EventType.values()) {
      assertWorded(wording, "webhook_type", type.name());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MAIL_SERVER_REFUSED",
        "MAIL_SERVER_UNREACHABLE",
        "MAIL_SERVER_TIMEOUT",
        "SIGN_IN_REFUSED",
        "ADDRESS_REFUSED",
        "MALFORMED_ADDRESS",
        "UNREADABLE_SIGNAL",
        "UNKNOWN_MESSAGE"
      })
  void whyAMessageDidNotArriveIsSaidInWords(String failure) {
    assertWorded(AR, "failure", failure);
    assertWorded(Wording.in(Language.EN), "failure", failure);
  }

  @Test
  void productsReadLikeWords() {
    assertThat(AR.product("HANDSET_INSTALMENT")).isEqualTo("Handset instalment");
    assertThat(AR.product("Gold Loan+")).isEqualTo("Gold Loan+");
    assertThat(AR.product("SIM")).isEqualTo("SIM");
  }

  @Test
  void aRefusalWithoutASentenceSaysWhatToDo() {
    Refusal refusal = Refusal.rule("NOT_WORDED_ANYWHERE", "amount", "1", "Use another amount.");
    assertThat(AR.refusal(refusal)).isEqualTo("Use another amount.");
  }

  @Test
  void anUnknownSentenceIsItsCode() {
    assertThat(AR.sentence("nowhere", "SOME_CODE", Map.of())).isEqualTo("SOME_CODE");
    assertThat(Bucket.of(91).label()).isEqualTo("90+");
  }

  private static void assertWorded(Wording wording, String family, String code) {
    assertThat(wording.code(family, code)).as(family + "_" + code).isNotEqualTo(code);
  }
}
