package org.tahsil.api.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tahsil.api.problem.RequestRefused;

/** Records are written in their own order and read strictly. */
class RecordJsonTest {
  record All(
      String zName,
      int daysPastDue,
      double probability30,
      BigDecimal amount,
      @Nullable String nothing,
      LocalDate asOf,
      Instant at,
      UUID id,
      List<Inner> inner,
      Map<String, Object> facts) {}

  record Inner(boolean yes) {}

  record Outer(
      @Nullable Deep deep, @Nullable Map<String, String> house, @Nullable List<Deep> many) {}

  record Deep(@Nullable Boolean yes, @Nullable Asked asked) {}

  record Asked(@Nullable String name, @Nullable Integer days, @Nullable List<String> stops) {}

  @Test
  void every_kind_of_value_is_written_in_order() {
    All all =
        new All(
            "ﷺ \"x\"",
            61,
            0.25,
            new BigDecimal("25000.00"),
            null,
            LocalDate.of(2025, 1, 1),
            Instant.parse("2025-01-01T10:00:00Z"),
            new UUID(0, 1),
            List.of(new Inner(true)),
            Map.of("n", 3));
    assertThat(RecordJson.write(all).toString())
        .isEqualTo(
            """
            {"z_name":"ﷺ \\"x\\"","days_past_due":61,"probability_30":0.25,"amount":25000.00,\
            "nothing":null,"as_of":"2025-01-01","at":"2025-01-01T10:00:00Z",\
            "id":"00000000-0000-0000-0000-000000000001","inner":[{"yes":true}],"facts":{"n":3}}""");
    assertThat(RecordJson.writeKnown(all)).doesNotContainKey("nothing");
  }

  @Test
  void a_decimal_is_never_written_with_an_exponent() {
    All all =
        new All(
            "",
            0,
            0,
            new BigDecimal("1E+3"),
            null,
            LocalDate.EPOCH,
            Instant.EPOCH,
            new UUID(0, 0),
            List.of(),
            Map.of());
    assertThat(RecordJson.write(all).get("amount")).hasToString("1000");
  }

  @Test
  void what_is_absent_or_null_is_null() {
    assertThat(RecordJson.read(json("{\"days\": null}"), Asked.class))
        .isEqualTo(new Asked(null, null, null));
  }

  @Test
  void a_number_may_stand_for_text_as_it_was_written() {
    assertThat(RecordJson.read(json("{\"name\": 42.300, \"days\": 3}"), Asked.class))
        .isEqualTo(new Asked("42.300", 3, null));
  }

  @Test
  void a_number_may_stand_for_text_in_a_list_too() {
    assertThat(RecordJson.read(json("{\"stops\": [\"7\", 42]}"), Asked.class))
        .isEqualTo(new Asked(null, null, List.of("7", "42")));
  }

  @Test
  void a_list_of_texts_keeps_its_order() {
    assertThat(RecordJson.read(json("{\"stops\": [\"FEES\", \"DEBITS\"]}"), Asked.class))
        .isEqualTo(new Asked(null, null, List.of("FEES", "DEBITS")));
  }

  @Test
  void records_and_maps_of_texts_are_read_inside_one_another() {
    String text =
        """
        {"deep": {"yes": true, "asked": {"name": "n", "days": 3}},
         "house": {"SMS.max": "2", "CALLS.max": 3}, "many": [{"yes": false}, {}]}""";
    assertThat(RecordJson.read(json(text), Outer.class))
        .isEqualTo(
            new Outer(
                new Deep(true, new Asked("n", 3, null)),
                Map.of("SMS.max", "2", "CALLS.max", "3"),
                List.of(new Deep(false, null), new Deep(null, null))));
    assertThat(RecordJson.read(json("{\"house\": {}, \"deep\": null}"), Outer.class))
        .isEqualTo(new Outer(null, Map.of(), null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"deep\": \"yes\"}|deep|an object",
        "{\"deep\": [true]}|deep|an object",
        "{\"deep\": {\"yes\": \"true\"}}|deep.yes|true or false",
        "{\"deep\": {\"asked\": {\"days\": {}}}}|deep.asked.days|a whole number",
        "{\"house\": \"x\"}|house|an object",
        "{\"house\": {\"SMS.max\": true}}|house.SMS.max|text in quotes",
        "{\"house\": {\"SMS.max\": null}}|house.SMS.max|text in quotes",
        "{\"house\": {\"SMS.max\": {}}}|house.SMS.max|text in quotes",
        "{\"house\": {\"a\\u0000\": \"1\"}}|house|whole characters",
        "{\"house\": {\"a\": \"\\u0000\"}}|house.a|whole characters",
        "{\"many\": [{}, {\"yes\": 1}]}|many[1].yes|true or false"
      })
  void a_field_of_another_type_deep_inside_is_refused_by_its_path(
      String text, String path, String remedy) {
    assertThatExceptionOfType(RequestRefused.class)
        .isThrownBy(() -> RecordJson.read(json(text), Outer.class))
        .satisfies(
            refused -> {
              assertThat(refused.refusal().field()).isEqualTo(path);
              assertThat(refused.refusal().remedy()).startsWith("Write " + remedy);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"days\": \"3\"}|days",
        "{\"days\": 1.5}|days",
        "{\"days\": 99999999999}|days",
        "{\"name\": {}}|name",
        "{\"name\": true}|name",
        "{\"stops\": \"FEES\"}|stops",
        "{\"stops\": [\"FEES\", true]}|stops"
      })
  void a_field_of_another_type_is_refused_by_name(String text, String field) {
    assertThatExceptionOfType(RequestRefused.class)
        .isThrownBy(() -> RecordJson.read(json(text), Asked.class))
        .satisfies(refused -> assertThat(refused.refusal().field()).isEqualTo(field));
  }

  private static JsonObject json(String text) {
    return Json.createReader(new StringReader(text)).readObject();
  }
}
