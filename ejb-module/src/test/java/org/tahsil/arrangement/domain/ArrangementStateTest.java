package org.tahsil.arrangement.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tahsil.arrangement.ArrangementState;

/** Every state by every next one. */
class ArrangementStateTest {

  private static final Set<String> LAWFUL =
      Set.of(
          "OPEN KEPT",
          "OPEN PARTLY_KEPT",
          "OPEN BROKEN",
          "OPEN CANCELLED",
          "OPEN RESCHEDULED",
          "KEPT OPEN",
          "KEPT PARTLY_KEPT",
          "KEPT BROKEN",
          "PARTLY_KEPT KEPT",
          "PARTLY_KEPT BROKEN",
          "BROKEN OPEN",
          "BROKEN KEPT",
          "BROKEN PARTLY_KEPT");

  static Stream<Arguments> pairs() {
    return Arrays.stream(ArrangementState.values())
        .flatMap(
            from -> Arrays.stream(ArrangementState.values()).map(to -> Arguments.of(from, to)));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void aStateFollowsOnAnotherOnlyLawfully(ArrangementState from, ArrangementState to) {
    assertThat(from.mayBecome(to)).isEqualTo(LAWFUL.contains(from + " " + to));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void whatPeopleEndedIsNeitherDecidedNorEverLeft(ArrangementState from, ArrangementState to) {
    if (from.isEnded()) {
      assertThat(from.isDecided()).isFalse();
      assertThat(from.mayBecome(to)).isFalse();
    }
  }
}
