package org.tahsil.webhook.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tahsil.shared.time.RetryPlan;
import org.tahsil.webhook.WebhookDelivery.DeliveryState;

class VerdictTest {
  private static final Instant NOON = Instant.parse("2025-01-01T12:00:00Z");
  private final RetryPlan plan =
      new RetryPlan(List.of(Duration.ofSeconds(5), Duration.ofMinutes(5)));

  @Test
  void onlyTwoHundredsAreADelivery() {
    assertThat(Verdict.of(http(200), 0, plan, 0).state()).isEqualTo(DeliveryState.DELIVERED);
    assertThat(Verdict.of(http(299), 0, plan, 0).state()).isEqualTo(DeliveryState.DELIVERED);
    for (int status : new int[] {199, 300, 302, 400, 404, 429, 500, 503}) {
      assertThat(Verdict.of(http(status), 0, plan, 0).state()).isEqualTo(DeliveryState.QUEUED);
    }
    assertThat(http(302).error()).isEqualTo("REDIRECT_REFUSED");
    assertThat(http(500).error()).isEqualTo("HTTP_500");
  }

  @Test
  void aFailedOneWaitsAsPlannedAndDiesAfterTheLastWait() {
    assertThat(Verdict.of(http(500), 0, plan, 0).next()).isEqualTo(NOON.plusSeconds(5));
    assertThat(Verdict.of(http(500), 1, plan, 0).next()).isEqualTo(NOON.plusSeconds(300));
    assertThat(Verdict.of(http(500), 2, plan, 0)).isEqualTo(new Verdict(DeliveryState.DEAD, null));
  }

  @Test
  void jitterLengthensAWaitByUpToAFifth() {
    assertThat(Verdict.of(http(500), 0, plan, RetryPlan.MOST_JITTER).next())
        .isEqualTo(NOON.plusSeconds(6));
    assertThat(Verdict.of(http(500), 1, plan, 100).next()).isEqualTo(NOON.plusSeconds(330));
  }

  @Test
  void goneIsDeadAtOnce() {
    assertThat(Verdict.of(http(410), 0, plan, 0)).isEqualTo(new Verdict(DeliveryState.DEAD, null));
    assertThat(http(410).gone()).isTrue();
    assertThat(http(404).gone()).isFalse();
  }

  @Test
  void whoAsksToWaitLongerIsLeftAloneSoLong() {
    Answer full = Answer.of(NOON, Duration.ZERO, 429, Duration.ofSeconds(60));
    assertThat(Verdict.of(full, 0, plan, 0).next()).isEqualTo(NOON.plusSeconds(60));
    assertThat(Verdict.of(full, 1, plan, 0).next()).isEqualTo(NOON.plusSeconds(300));
  }

  @Test
  void anEndpointThatFailsRestsInSecondsThatDoubleUpToFiveMinutes() {
    assertThat(Verdict.rest(http(500), 1)).isEqualTo(NOON.plusSeconds(1));
    assertThat(Verdict.rest(http(500), 4)).isEqualTo(NOON.plusSeconds(8));
    assertThat(Verdict.rest(http(500), 9)).isEqualTo(NOON.plusSeconds(256));
    assertThat(Verdict.rest(http(500), 10_000)).isEqualTo(NOON.plusSeconds(300));
  }

  @Test
  void anEndpointThatAsksToBeLeftAloneIsLeftAloneAsAWhole() {
    Answer full = Answer.of(NOON, Duration.ZERO, 429, Duration.ofMinutes(10));
    assertThat(Verdict.rest(full, 1)).isEqualTo(NOON.plusSeconds(600));
    Answer brief = Answer.of(NOON, Duration.ZERO, 503, Duration.ofSeconds(2));
    assertThat(Verdict.rest(brief, 9)).isEqualTo(NOON.plusSeconds(256));
  }

  @Test
  void whatFailsOrTakesLongIsSlow() {
    assertThat(http(200).slow()).isFalse();
    assertThat(http(500).slow()).isTrue();
    assertThat(Answer.of(NOON, Duration.ofSeconds(3), 200, null).slow()).isTrue();
    assertThat(Answer.none(NOON, Duration.ZERO, "TIMEOUT").delivered()).isFalse();
  }

  @Test
  void waitsMustGrow() {
    assertThatThrownBy(() -> new RetryPlan(List.of(Duration.ofSeconds(2), Duration.ofSeconds(1))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new RetryPlan(List.of(Duration.ZERO)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Answer http(int status) {
    return Answer.of(NOON, Duration.ofMillis(20), status, null);
  }
}
