package org.tahsil.casework.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tahsil.account.AllocationRule;
import org.tahsil.account.DpdConvention;
import org.tahsil.account.Portfolio;
import org.tahsil.casework.NewOutcome;
import org.tahsil.casework.OutcomeKind;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.ItemRef;
import org.tahsil.shared.id.PortfolioCode;
import org.tahsil.shared.id.PortfolioId;
import org.tahsil.shared.id.TenantId;
import org.tahsil.shared.money.Money;
import org.tahsil.shared.outcome.Refusal;

/** What each kind of outcome must and must not say. */
class OutcomeTermsTest {
  private static final Instant NOW = Instant.parse("2025-01-10T08:00:00Z");
  private static final Instant SAID = Instant.parse("2025-01-05T08:00:00Z");

  private static final List<String> FIELDS =
      List.of("amount", "promised_on", "callback_at", "item_ref", "dispute_reason");

  private static final Map<OutcomeKind, List<String>> OWN =
      Map.of(
          OutcomeKind.PROMISE_TO_PAY, List.of("amount", "promised_on"),
          OutcomeKind.CALL_BACK, List.of("callback_at"),
          OutcomeKind.DISPUTE, List.of("amount", "item_ref", "dispute_reason"));

  @Test
  void everyFieldThatIsNotTheKindsOwnIsRefusedByItsName() {
    for (OutcomeKind kind : OutcomeKind.values()) {
      List<String> own = OWN.getOrDefault(kind, List.of());
      assertThat(fault(told(kind, own, "2025-01-06", SAID.plusSeconds(60))))
          .as("%s", kind)
          .isNull();
      FIELDS.stream()
          .filter(field -> !own.contains(field))
          .forEach(
              field -> {
                List<String> more = new java.util.ArrayList<>(own);
                more.add(field);
                Refusal refusal = fault(told(kind, more, "2025-01-06", SAID.plusSeconds(60)));
                assertThat(refusal).as("%s with %s", kind, field).isNotNull();
                assertThat(Objects.requireNonNull(refusal).field()).isEqualTo(field);
                assertThat(refusal.code()).isEqualTo("NOT_OF_THIS_OUTCOME");
                assertThat(refusal.value()).isNotBlank();
              });
    }
  }

  @Test
  void datesAreJudgedByWhenTheyWereSaidHoweverLateTheyAreTold() {
    assertThat(promised("2025-01-05")).isNull();
    assertThat(promised("2026-01-06")).isNull();
    assertThat(promised("2025-01-04")).isEqualTo("PROMISE_DATE_OUT_OF_RANGE");
    assertThat(promised("2026-01-07")).isEqualTo("PROMISE_DATE_OUT_OF_RANGE");
    assertThat(agreed(SAID)).isNull();
    assertThat(agreed(SAID.minusSeconds(1))).isEqualTo("CALLBACK_OUT_OF_RANGE");
    assertThat(agreed(SAID.plusSeconds(366L * 86_400 + 1))).isEqualTo("CALLBACK_OUT_OF_RANGE");
  }

  @Test
  void aContactIsAtMostAYearAgoUnlessItIsCorrected() {
    Instant oldest = NOW.minusSeconds(366L * 86_400);
    assertThat(code(silence(oldest, null))).isNull();
    assertThat(code(silence(oldest.minusSeconds(1), null))).isEqualTo("CONTACT_TOO_OLD");
    assertThat(code(silence(oldest.minusSeconds(1), 7L))).isNull();
  }

  private static NewOutcome silence(Instant at, @Nullable Long corrects) {
    return new NewOutcome(
        new AccountRef("A"),
        OutcomeKind.NO_ANSWER,
        "CALL",
        at,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        corrects);
  }

  private static @Nullable String promised(String on) {
    return code(told(OutcomeKind.PROMISE_TO_PAY, List.of("amount", "promised_on"), on, SAID));
  }

  private static @Nullable String agreed(Instant callback) {
    return code(told(OutcomeKind.CALL_BACK, List.of("callback_at"), "2025-01-06", callback));
  }

  private static @Nullable String code(NewOutcome told) {
    Refusal refusal = fault(told);
    return refusal == null ? null : refusal.code();
  }

  private static @Nullable Refusal fault(NewOutcome told) {
    return OutcomeTerms.fault(book(), told, NOW).orElse(null);
  }

  private static NewOutcome told(
      OutcomeKind kind, List<String> fields, String on, Instant callback) {
    return new NewOutcome(
        new AccountRef("A"),
        kind,
        "CALL",
        SAID,
        fields.contains("amount") ? Money.of("1.000", Currency.getInstance("OMR")) : null,
        fields.contains("promised_on") ? LocalDate.parse(on) : null,
        fields.contains("callback_at") ? callback : null,
        fields.contains("item_ref") ? new ItemRef("I1") : null,
        fields.contains("dispute_reason") ? "never ordered" : null,
        null,
        null,
        null);
  }

  private static Portfolio book() {
    return new Portfolio(
        new PortfolioId(1),
        new TenantId("t"),
        new PortfolioCode("P"),
        "Test",
        Currency.getInstance("OMR"),
        ZoneId.of("Asia/Muscat"),
        DpdConvention.ELAPSED,
        AllocationRule.HOLD,
        LocalTime.MIDNIGHT,
        null,
        null);
  }
}
