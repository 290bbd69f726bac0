package org.tahsil.channel.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BreakerTest {
  private static final Instant NOON = Instant.parse("2025-01-01T12:00:00Z");

  @Test
  void closesAfterThreeFailuresInARowAndWaitsTwiceAsLongEachTime() {
    Breaker two = Breaker.fresh().failed(NOON).failed(NOON);
    assertThat(two.lets(NOON)).isTrue();

    Breaker three = two.failed(NOON);
    assertThat(three.lets(NOON.plusMillis(4999))).isFalse();
    assertThat(three.lets(NOON.plusSeconds(5))).isTrue();
    assertThat(three.failed(NOON).closedUntil()).isEqualTo(NOON.plusSeconds(10));
  }

  @Test
  void neverWaitsLongerThanFiveMinutes() {
    Breaker many = Breaker.fresh();
    for (int failure = 0; failure < 100; failure++) {
      many = many.failed(NOON);
    }
    assertThat(many.closedUntil()).isEqualTo(NOON.plus(Duration.ofMinutes(5)));
  }

  @Test
  void anAnswerOpensItAgain() {
    assertThat(Breaker.fresh().failed(NOON).failed(NOON).failed(NOON).answered())
        .isEqualTo(Breaker.fresh());
  }
}
