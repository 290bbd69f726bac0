package org.tahsil.night.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tahsil.night.domain.Revivals.Advice.GIVE_UP;
import static org.tahsil.night.domain.Revivals.Advice.GO_ON;
import static org.tahsil.night.domain.Revivals.Advice.WAIT;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RevivalsTest {
  private static final UUID NIGHT = UUID.randomUUID();
  private static final Instant START = Instant.parse("2025-01-01T20:00:00Z");

  private final Revivals revivals = new Revivals();

  @Test
  void theFirstTryIsAtOnceAndTheNextOnesComeLaterAndLater() {
    assertThat(at(0, 3)).isEqualTo(GO_ON);
    assertThat(at(4, 3)).isEqualTo(WAIT);
    assertThat(at(5, 3)).isEqualTo(GO_ON);
    assertThat(at(14, 3)).isEqualTo(WAIT);
    assertThat(at(15, 3)).isEqualTo(GO_ON);
  }

  @Test
  void aNightThatGotFurtherBeginsToCountAnew() {
    assertThat(at(0, 3)).isEqualTo(GO_ON);
    assertThat(at(5, 3)).isEqualTo(GO_ON);
    assertThat(at(6, 4)).isEqualTo(GO_ON);
    assertThat(at(11, 4)).isEqualTo(GO_ON);
  }

  @Test
  void aNightThatComesNoFurtherIsGivenUp() {
    for (int attempt = 0; attempt < 10; attempt++) {
      assertThat(at(1000 * attempt, 3)).isEqualTo(GO_ON);
    }
    assertThat(at(10_000, 3)).isEqualTo(GIVE_UP);
  }

  private Revivals.Advice at(int second, long unitsDone) {
    return revivals.ask(NIGHT, unitsDone, START.plusSeconds(second));
  }
}
