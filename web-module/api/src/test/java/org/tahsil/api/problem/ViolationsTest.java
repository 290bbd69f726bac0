package org.tahsil.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A field at fault is named as it is in JSON. */
class ViolationsTest {
  @ParameterizedTest
  @CsvSource({
    "valueDate,value_date",
    "post.arg0.paymentRef,payment_ref",
    "code,code",
    "advanceDays,advance_days"
  })
  void the_path_of_a_violation_becomes_the_json_name(String path, String field) {
    assertThat(Violations.field(path)).isEqualTo(field);
  }
}
