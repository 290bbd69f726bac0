package org.tahsil.approval.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tahsil.approval.ApprovalState;

/** Every state to every other, on one screen. */
class ApprovalStateTest {

  @ParameterizedTest
  @CsvSource({
    "PENDING, GRANTED REFUSED WITHDRAWN EXPIRED",
    "GRANTED, ''",
    "REFUSED, ''",
    "WITHDRAWN, ''",
    "EXPIRED, ''",
  })
  void onlyWhatIsPendingMoves(ApprovalState from, String next) {
    for (ApprovalState to : ApprovalState.values()) {
      assertThat(from.mayBecome(to))
          .as("%s to %s", from, to)
          .isEqualTo(java.util.List.of(next.split(" ", -1)).contains(to.name()));
    }
  }
}
