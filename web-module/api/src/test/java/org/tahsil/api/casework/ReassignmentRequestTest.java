package org.tahsil.api.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tahsil.api.problem.RequestRefused;

/** An empty list of cases is no wish for all of them. */
class ReassignmentRequestTest {

  @Test
  void leftOutMeansAllAndNamedOnesMeanThose() {
    assertThat(of(null).wish().cases()).isEmpty();
    assertThat(of(List.of("7", "42")).wish().cases()).containsExactly(7L, 42L);
  }

  @Test
  void anEmptyListIsRefusedAndSaysHowToMoveAll() {
    assertThatExceptionOfType(RequestRefused.class)
        .isThrownBy(() -> of(List.of()).wish())
        .satisfies(
            refused -> {
              assertThat(refused.refusal().code()).isEqualTo("CASES_EMPTY");
              assertThat(refused.refusal().field()).isEqualTo("case_ids");
              assertThat(refused.refusal().remedy()).contains("leave case_ids out");
            });
  }

  private static ReassignmentRequest of(@Nullable List<String> cases) {
    return new ReassignmentRequest("anna", cases, "ben", null, "leave");
  }
}
