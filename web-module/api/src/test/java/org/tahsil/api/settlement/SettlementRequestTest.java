package org.tahsil.api.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tahsil.api.problem.RequestRefused;

/** The last day is given once. */
class SettlementRequestTest {
  private static final LocalDate TODAY = LocalDate.of(2025, 1, 1);

  @Test
  void eitherADayOrANumberOfDaysIsTheLastDay() {
    assertThat(payBy("2025-01-03", null)).isEqualTo(LocalDate.of(2025, 1, 3));
    assertThat(payBy(null, 4)).isEqualTo(LocalDate.of(2025, 1, 5));
  }

  @Test
  void noneIsMissingAndBothAreOneTooMany() {
    assertThat(code(null, null)).isEqualTo("FIELD_MISSING");
    assertThat(code("2025-01-03", 4)).isEqualTo("FIELD_GIVEN_TWICE");
  }

  private static String code(@Nullable String day, @Nullable Integer days) {
    RequestRefused[] found = new RequestRefused[1];
    assertThatExceptionOfType(RequestRefused.class)
        .isThrownBy(() -> payBy(day, days))
        .satisfies(refused -> found[0] = refused);
    assertThat(found[0].refusal().field()).isEqualTo("pay_by");
    assertThat(found[0].refusal().value()).isEqualTo(day);
    return found[0].refusal().code();
  }

  private static LocalDate payBy(@Nullable String day, @Nullable Integer days) {
    return new SettlementRequest(null, null, "5", null, day, days, null)
        .wish(Currency.getInstance("OMR"), TODAY)
        .payBy();
  }
}
