package org.tahsil.smartcollect.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.tahsil.smartcollect.domain.CollectionState.CLOSED;
import static org.tahsil.smartcollect.domain.CollectionState.FAILED;
import static org.tahsil.smartcollect.domain.CollectionState.PENDING;
import static org.tahsil.smartcollect.domain.CollectionState.SCHEDULED;
import static org.tahsil.smartcollect.domain.CollectionState.SUCCESS;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CollectionStateTest {
  private static final Map<CollectionState, Set<CollectionState>> ALLOWED =
      Map.of(
          SCHEDULED, Set.of(PENDING, CLOSED),
          PENDING, Set.of(SUCCESS, SCHEDULED, FAILED),
          FAILED, Set.of(PENDING, CLOSED),
          SUCCESS, Set.of(),
          CLOSED, Set.of());

  @Test
  void onlyTheListedStatesFollowEachOther() {
    for (CollectionState from : CollectionState.values()) {
      for (CollectionState to : CollectionState.values()) {
        if (ALLOWED.getOrDefault(from, Set.of()).contains(to)) {
          assertThat(from.to(to)).isEqualTo(to);
        } else {
          assertThatIllegalStateException().as("%s to %s", from, to).isThrownBy(() -> from.to(to));
        }
      }
    }
  }

  @Test
  void nothingIsDebitedTwice() {
    assertThat(SUCCESS.next()).isEmpty();
    assertThat(PENDING.next()).doesNotContain(PENDING);
  }
}
