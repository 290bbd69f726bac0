package org.tahsil.manual.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tahsil.manual.OverrideState.ENDED;
import static org.tahsil.manual.OverrideState.EXPIRED;
import static org.tahsil.manual.OverrideState.REFUSED;
import static org.tahsil.manual.OverrideState.RUNNING;
import static org.tahsil.manual.OverrideState.WAITING;
import static org.tahsil.manual.OverrideState.WITHDRAWN;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tahsil.manual.OverrideState;

class OverrideStateTest {
  private static final Map<OverrideState, Set<OverrideState>> TABLE =
      Map.of(
          WAITING, Set.of(RUNNING, EXPIRED, REFUSED, WITHDRAWN),
          RUNNING, Set.of(EXPIRED, ENDED, WITHDRAWN),
          EXPIRED, Set.of(),
          ENDED, Set.of(),
          REFUSED, Set.of(),
          WITHDRAWN, Set.of());

  @ParameterizedTest
  @EnumSource
  void becomesWhatTheTableSaysAndNothingElse(OverrideState from) {
    Set<OverrideState> next =
        Arrays.stream(OverrideState.values()).filter(from::mayBecome).collect(Collectors.toSet());
    assertThat(next).isEqualTo(TABLE.get(from));
    assertThat(from.stands()).isEqualTo(!next.isEmpty());
  }
}
