package org.tahsil.api.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tahsil.account.DpdConvention;
import org.tahsil.api.problem.RequestRefused;

/** What a caller writes is read strictly, and a refusal names field, value and remedy. */
class ReadTest {
  private static final Currency OMR = Currency.getInstance("OMR");
  private static final Currency JPY = Currency.getInstance("JPY");

  @ParameterizedTest
  @ValueSource(strings = {"2025-02-29", "2025-1-1", "01/02/2025", "", "2025-01-01T00:00", " 2025"})
  void a_date_that_does_not_exist_or_has_another_form_is_refused(String text) {
    assertThatExceptionOfType(RequestRefused.class)
        .isThrownBy(() -> Read.date("as_of", text))
        .satisfies(
            refused -> {
              assertThat(refused.refusal().field()).isEqualTo("as_of");
              assertThat(refused.refusal().value()).isEqualTo(text);
              assertThat(refused.refusal().remedy()).contains("YYYY-MM-DD");
              assertThat(refused.refusal().kind().status()).isEqualTo(400);
            });
  }

  @Test
  void the_leap_day_is_a_date() {
    assertThat(Read.date("as_of", "2024-02-29")).isEqualTo(LocalDate.of(2024, 2, 29));
  }

  @ParameterizedTest
  @CsvSource({"42.3,42.300", "42.300,42.300", "42,42.000", "0.001,0.001"})
  void an_amount_takes_the_scale_of_its_currency(String text, String plain) {
    assertThat(Read.positiveAmount("amount", text, OMR).plain()).isEqualTo(plain);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-1",
        "1.0001",
        "1e3",
        "1,000.000",
        "NaN",
        "",
        " 1",
        "1.",
        "9999999999999999"
      })
  void an_amount_that_is_not_positive_plain_and_fine_enough_is_refused(String text) {
    assertThatExceptionOfType(RequestRefused.class)
        .isThrownBy(() -> Read.positiveAmount("amount", text, OMR));
  }

  @Test
  void a_currency_without_decimals_takes_none() {
    assertThat(Read.positiveAmount("amount", "100", JPY).plain()).isEqualTo("100");
    assertThatExceptionOfType(RequestRefused.class)
        .isThrownBy(() -> Read.positiveAmount("amount", "100.5", JPY))
        .satisfies(refused -> assertThat(refused.refusal().remedy()).contains("0 decimals (JPY)"));
  }

  @Test
  void a_choice_is_read_in_any_case_and_a_refusal_lists_all() {
    assertThat(Read.choice("dpd_convention", "inclusive", DpdConvention.class))
        .isEqualTo(DpdConvention.INCLUSIVE);
    assertThatExceptionOfType(RequestRefused.class)
        .isThrownBy(() -> Read.choice("dpd_convention", "X", DpdConvention.class))
        .satisfies(
            refused -> assertThat(refused.refusal().remedy()).contains("[ELAPSED, INCLUSIVE]"));
  }

  @Test
  void a_constant_that_nobody_may_choose_is_refused_and_not_offered() {
    assertThat(Read.choiceOf("day", "friday", List.of(DayOfWeek.FRIDAY, DayOfWeek.SUNDAY)))
        .isEqualTo(DayOfWeek.FRIDAY);
    assertThatExceptionOfType(RequestRefused.class)
        .isThrownBy(
            () -> Read.choiceOf("day", "MONDAY", List.of(DayOfWeek.FRIDAY, DayOfWeek.SUNDAY)))
        .satisfies(
            refused ->
                assertThat(refused.refusal().remedy()).isEqualTo("Use one of [FRIDAY, SUNDAY]."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"XXX", "omr", "RIAL", ""})
  void what_is_no_money_is_refused_as_currency(String text) {
    assertThatExceptionOfType(RequestRefused.class)
        .isThrownBy(() -> Read.currency("currency", text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1-1-1-1-1", "x", ""})
  void a_shortened_id_is_refused(String text) {
    assertThatExceptionOfType(RequestRefused.class).isThrownBy(() -> Read.uuid("id", text));
  }
}
