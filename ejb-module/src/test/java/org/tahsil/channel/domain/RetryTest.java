package org.tahsil.channel.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tahsil.shared.time.RetryPlan;

class RetryTest {
  private static final Instant NOON = Instant.parse("2025-01-01T12:00:00Z");
  private static final RetryPlan PLAN =
      new RetryPlan(List.of(Duration.ofSeconds(30), Duration.ofMinutes(2)));
  private static final Failure PASSING = new Failure("MAIL_SERVER_UNREACHABLE", false);

  @Test
  void waitsLongerEachTimeAndThenGivesUp() {
    assertThat(Verdict.of(PASSING, 0, PLAN, NOON))
        .isEqualTo(new Verdict(MessageState.QUEUED, 1, NOON.plusSeconds(30)));
    assertThat(Verdict.of(PASSING, 1, PLAN, NOON))
        .isEqualTo(new Verdict(MessageState.QUEUED, 2, NOON.plusSeconds(120)));
    assertThat(Verdict.of(PASSING, 2, PLAN, NOON))
        .isEqualTo(new Verdict(MessageState.DEAD, 3, null));
  }

  @Test
  void doesNotTryAgainWhatCanNeverWork() {
    assertThat(Verdict.of(new Failure("ADDRESS_REFUSED", true), 0, PLAN, NOON))
        .isEqualTo(new Verdict(MessageState.DEAD, 1, null));
  }

  @Test
  void refusesAPlanWhoseWaitsShrink() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RetryPlan(List.of(Duration.ofMinutes(2), Duration.ofMinutes(1))));
  }
}
