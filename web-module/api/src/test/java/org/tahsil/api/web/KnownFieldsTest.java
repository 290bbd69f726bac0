package org.tahsil.api.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tahsil.api.problem.RequestRefused;

/** What nothing reads is refused by its path, also deep inside. */
class KnownFieldsTest {
  record Asked(
      @Nullable String mostAmount, @Nullable List<String> stops, @Nullable List<Part> parts) {}

  record Nested(@Nullable Part content, @Nullable Map<String, String> house) {}

  record Part(@Nullable String dueOn, @Nullable List<Piece> pieces) {}

  record Piece(@Nullable Integer firstDay) {}

  @Test
  void what_the_record_has_passes_whatever_its_type() {
    KnownFields.check(
        json(
            """
            {"most_amount": {}, "stops": ["x"],
             "parts": [{"due_on": 1, "pieces": [{"first_day": null}]}, 7]}"""),
        Asked.class);
    KnownFields.check(json("{}"), Asked.class);
    KnownFields.none(json("{}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"most_ammount\": 1}|most_ammount|1|most_amount, parts, stops",
        "{\"mostAmount\": \"1\"}|mostAmount|\"1\"|most_amount, parts, stops",
        "{\"parts\": [{}, {\"on\": true}]}|parts[1].on|true|due_on, pieces",
        "{\"parts\": [{\"pieces\": [{\"day\": null}]}]}|parts[0].pieces[0].day|null|first_day"
      })
  void anything_else_is_refused(String text, String path, String value, String known) {
    assertThatExceptionOfType(RequestRefused.class)
        .isThrownBy(() -> KnownFields.check(json(text), Asked.class))
        .satisfies(
            refused -> {
              assertThat(refused.refusal().code()).isEqualTo("UNKNOWN_FIELD");
              assertThat(refused.refusal().field()).isEqualTo(path);
              assertThat(refused.refusal().value()).isEqualTo(value);
              assertThat(refused.refusal().remedy()).isEqualTo("Use only " + known + ".");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"content\": {\"due\": true}}|content.due",
        "{\"content\": {\"pieces\": [{}, {\"day\": 1}]}}|content.pieces[1].day"
      })
  void a_field_of_an_object_in_the_body_is_refused_by_its_path(String text, String path) {
    assertThatExceptionOfType(RequestRefused.class)
        .isThrownBy(() -> KnownFields.check(json(text), Nested.class))
        .satisfies(refused -> assertThat(refused.refusal().field()).isEqualTo(path));
  }

  @Test
  void a_map_takes_any_name_and_an_object_its_own() {
    KnownFields.check(
        json("{\"content\": {\"due_on\": 1}, \"house\": {\"SMS.max\": \"2\"}}"), Nested.class);
  }

  @Test
  void what_takes_no_fields_says_so() {
    assertThatExceptionOfType(RequestRefused.class)
        .isThrownBy(() -> KnownFields.none(json("{\"reason\": \"a\"}")))
        .satisfies(
            refused -> {
              assertThat(refused.refusal().field()).isEqualTo("reason");
              assertThat(refused.refusal().remedy()).startsWith("Leave it out");
            });
  }

  private static JsonObject json(String text) {
    return Json.createReader(new StringReader(text)).readObject();
  }
}
