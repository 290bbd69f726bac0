package org.tahsil.shared.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page has one row at least and no more than the most. */
class PageLimitTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 500})
  void whatLiesWithinIsTaken(int limit) {
    assertThatCode(() -> PageLimit.check(limit, 500)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 501, Integer.MAX_VALUE})
  void whatLiesBeyondIsNamedWithWhatMayBeAskedFor(int limit) {
    assertThatThrownBy(() -> PageLimit.check(limit, 500))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused ->
                assertThat(refused.refusal())
                    .isEqualTo(
                        Refusal.malformed(
                            "OUT_OF_RANGE",
                            "limit",
                            String.valueOf(limit),
                            "Use a number from 1 to 500.")));
  }
}
