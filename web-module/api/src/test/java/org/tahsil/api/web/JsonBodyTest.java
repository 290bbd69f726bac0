package org.tahsil.api.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tahsil.api.problem.RequestRefused;

/** A body is one JSON object in UTF-8, or it is refused. */
class JsonBodyTest {
  @Test
  void one_object_is_read() {
    assertThat(JsonBody.object(" {\"a\": {\"b\": [1]}} \n").getJsonObject("a")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "null", "{} {}", "{} x", "{\"a\":1,\"a\":2}", "{'a':1}"})
  void anything_else_is_refused(String text) {
    assertThatExceptionOfType(RequestRefused.class)
        .isThrownBy(() -> JsonBody.object(text))
        .satisfies(refused -> assertThat(refused.refusal().code()).isEqualTo("MALFORMED_BODY"));
  }

  @Test
  void nesting_has_an_end() {
    assertThatExceptionOfType(RequestRefused.class)
        .isThrownBy(() -> JsonBody.object("{\"a\":".repeat(15_000)));
  }

  @Test
  void size_and_encoding_are_judged_before_the_content() throws IOException {
    assertThat(JsonBody.text(new ByteArrayInputStream(new byte[] {'{', '}'}), null))
        .isEqualTo("{}");
    assertThatExceptionOfType(RequestRefused.class)
        .isThrownBy(() -> JsonBody.text(new ByteArrayInputStream(new byte[100_001]), null))
        .satisfies(refused -> assertThat(refused.refusal().code()).isEqualTo("BODY_TOO_LARGE"));
    assertThatExceptionOfType(RequestRefused.class)
        .isThrownBy(() -> JsonBody.text(new ByteArrayInputStream(new byte[] {(byte) 0xe9}), null));
  }
}
