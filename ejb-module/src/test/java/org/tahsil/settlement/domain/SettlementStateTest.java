package org.tahsil.settlement.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tahsil.settlement.SettlementState;

/** Every state to every other, on one screen. */
class SettlementStateTest {

  @ParameterizedTest
  @CsvSource({
    "PENDING_APPROVAL, OFFERED PAID EXPIRED WITHDRAWN REFUSED",
    "OFFERED,          PAID EXPIRED WITHDRAWN",
    "PAID,             OFFERED EXPIRED WITHDRAWN",
    "EXPIRED,          PAID",
    "WITHDRAWN,        PAID",
    "REFUSED,          ''",
  })
  void aStateHasTheseSuccessorsAndNoOther(SettlementState from, String next) {
    for (SettlementState to : SettlementState.values()) {
      assertThat(from.mayBecome(to))
          .as("%s to %s", from, to)
          .isEqualTo(List.of(next.split(" ", -1)).contains(to.name()));
    }
  }
}
