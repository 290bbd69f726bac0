package org.tahsil.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tahsil.shared.id.AccountRef;

class CellsTest {
  private static final Formats AMERICAN =
      new Formats(List.of(Formats.reader("M/d/yyyy")), List.of(), '.', ',', ',');
  private static final Formats CONTINENTAL =
      new Formats(
          List.of(Formats.reader("dd.MM.yyyy"), Formats.reader("yyyyMMdd")),
          List.of(Formats.reader("dd.MM.yyyy HH:mm"), Formats.reader("dd.MM.yyyy")),
          ',',
          '.',
          ';');

  @ParameterizedTest
  @CsvSource({
    "2024-02-29, ",
    "2023-02-29, BAD_DATE",
    "2024-2-9, BAD_DATE",
    "29/02/2024, BAD_DATE",
    "1899-12-31, DATE_OUT_OF_RANGE",
    "+12024-01-01, DATE_OUT_OF_RANGE",
  })
  void plainDatesAreIsoAndOfOurTime(String text, @Nullable String reason) {
    assertThat(reason(Formats.PLAIN, text, cells -> cells.date("x"))).isEqualTo(reason);
  }

  @ParameterizedTest
  @CsvSource({
    "42.3, ",
    "42.300, ",
    "42.3000, ",
    "0, NOT_POSITIVE",
    "-1, NOT_POSITIVE",
    "42.3001, TOO_MANY_DECIMALS",
    "'1,000', BAD_NUMBER",
    "1e3, BAD_NUMBER",
    "+5, BAD_NUMBER",
    ".5, BAD_NUMBER",
    "NaN, BAD_NUMBER",
    "١٢, BAD_NUMBER",
    "1234567890123456, BAD_NUMBER",
    "'', MISSING_VALUE"
  })
  void plainAmountsHaveNoGroupingNoExponentAndTheCurrencysDecimals(
      String text, @Nullable String reason) {
    assertThat(reason(Formats.PLAIN, text, cells -> cells.positiveMoney("x"))).isEqualTo(reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-01-01T14:00:00+04:00", "2025-01-01T10:00:00Z", "2025-01-01T14:00"})
  void instantsHaveAnOffsetOrAreLocalToThePortfolio(String text) {
    assertThat(cells(Formats.PLAIN, text).instant("x")).isEqualTo("2025-01-01T10:00:00Z");
  }

  @Test
  void aDateAloneIsNoInstantUnlessAProfileSaysSo() {
    assertThat(reason(Formats.PLAIN, "2025-01-01", cells -> cells.instant("x")))
        .isEqualTo("BAD_TIMESTAMP");
    assertThat(cells(CONTINENTAL, "01.01.2025").instant("x"))
        .isEqualTo(Instant.parse("2024-12-31T20:00:00Z"));
    assertThat(cells(CONTINENTAL, "01.01.2025 14:00").instant("x"))
        .isEqualTo(Instant.parse("2025-01-01T10:00:00Z"));
  }

  @Test
  void profilesReadForeignDatesStrictly() {
    assertThat(cells(AMERICAN, "2/9/2012").date("x")).isEqualTo(LocalDate.of(2012, 2, 9));
    assertThat(reason(AMERICAN, "2/30/2012", cells -> cells.date("x"))).isEqualTo("BAD_DATE");
    assertThat(reason(AMERICAN, "2012-02-09", cells -> cells.date("x"))).isEqualTo("BAD_DATE");
    assertThat(cells(CONTINENTAL, "20120209").date("x")).isEqualTo(LocalDate.of(2012, 2, 9));
  }

  @Test
  void profilesReadForeignNumbers() {
    assertThat(cells(AMERICAN, "1,234.50").money("x").plain()).isEqualTo("1234.500");
    assertThat(cells(CONTINENTAL, "1.234,50").money("x").plain()).isEqualTo("1234.500");
  }

  @Test
  void textsOfControlCharactersAndReferencesThatAreNoneAreSetAside() {
    assertThat(reason(Formats.PLAIN, "a\0b", cells -> cells.text("x", 10)))
        .isEqualTo("CONTROL_CHARACTER");
    assertThat(reason(Formats.PLAIN, "x".repeat(11), cells -> cells.text("x", 10)))
        .isEqualTo("TOO_LONG");
    assertThat(
            reason(Formats.PLAIN, "x".repeat(65), cells -> cells.reference("x", AccountRef::new)))
        .isEqualTo("BAD_REFERENCE");
  }

  @Test
  void codesAreUpperSnakeWhateverTheSenderWrites() {
    assertThat(cells(Formats.PLAIN, "no answer").code("x")).isEqualTo("NO_ANSWER");
    assertThat(reason(Formats.PLAIN, "42", cells -> cells.code("x"))).isEqualTo("BAD_CODE");
  }

  @Test
  void aMappingJoinsColumnsTranslatesValuesAndKnowsConstants() {
    Mapping mapping =
        new Mapping(
            "any",
            Map.of("x", List.of("A", "C"), "y", List.of("B")),
            Map.of("z", "always"),
            Map.of("y", Map.of("credit", "CREDIT", "*", "DEBIT", "", "NONE")),
            List.of("A", "B", "C"),
            Formats.PLAIN);
    Header header = new Header(List.of("a", "b", "c"));
    assertThat(cells(mapping, header, "1", "credit", "2").text("x", 9)).isEqualTo("1 2");
    assertThat(cells(mapping, header, " 1 ", "credit", "").text("x", 9)).isEqualTo("1");
    assertThat(cells(mapping, header, "1", "credit", "2").text("y", 9)).isEqualTo("CREDIT");
    assertThat(cells(mapping, header, "1", "withdrawal", "2").text("y", 9)).isEqualTo("DEBIT");
    assertThat(cells(mapping, header, "1", "", "2").text("y", 9)).isEqualTo("NONE");
    assertThat(cells(mapping, header, "1", "", "2").text("z", 9)).isEqualTo("always");
  }

  private static @Nullable String reason(
      Formats formats, String text, Function<Cells, Object> read) {
    BadCell bad =
        catchThrowableOfType(BadCell.class, () -> read.apply(cells(formats, text)).hashCode());
    return bad == null ? null : bad.reason();
  }

  private static Cells cells(Formats formats, String text) {
    Mapping mapping =
        new Mapping("any", Map.of("x", List.of("x")), Map.of(), Map.of(), List.of("x"), formats);
    return cells(mapping, new Header(List.of("x")), text);
  }

  private static Cells cells(Mapping mapping, Header header, String... fields) {
    return new Cells(
        new CellSource(mapping, header, List.of(fields)),
        new CellFormats(mapping.formats(), ZoneId.of("Asia/Muscat")),
        Currency.getInstance("OMR"));
  }
}
