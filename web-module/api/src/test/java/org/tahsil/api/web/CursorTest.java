package org.tahsil.api.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tahsil.api.problem.RequestRefused;

/** A page goes on where the last one ended, and only in its own list. */
class CursorTest {
  @Test
  void leads_back_to_its_position() {
    assertThat(Cursor.position("alerts OMT", Cursor.at("alerts OMT", 4711), 0)).isEqualTo(4711);
  }

  @Test
  void without_one_a_list_begins_at_its_start() {
    assertThat(Cursor.position("alerts OMT", null, -1)).isEqualTo(-1);
  }

  @Test
  void of_another_list_or_filter_is_refused() {
    String cursor = Cursor.at("accounts|2025-01-01|90+", 100);
    assertThatExceptionOfType(RequestRefused.class)
        .isThrownBy(() -> Cursor.position("accounts|2025-01-01|61-90", cursor, 0))
        .satisfies(refused -> assertThat(refused.refusal().field()).isEqualTo("cursor"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "%%%", "MTphYmM", "MTowMDAwMDAwMDotNQ"})
  void that_nobody_gave_is_refused(String cursor) {
    assertThatExceptionOfType(RequestRefused.class)
        .isThrownBy(() -> Cursor.position("alerts OMT", cursor, 0));
  }

  @Test
  void says_nothing_that_a_caller_could_read_and_needs_no_escaping() {
    assertThat(Cursor.at("accounts|2025-01-01|Ali", 100)).matches("[A-Za-z0-9_-]+");
  }
}
