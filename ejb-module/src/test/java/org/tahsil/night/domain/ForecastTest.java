package org.tahsil.night.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tahsil.night.Night;
import org.tahsil.night.Night.Status;
import org.tahsil.night.Night.Step;
import org.tahsil.shared.id.PortfolioCode;

class ForecastTest {
  private static final Night BEFORE =
      night(Status.COMPLETED, done("age", 10), done("alert", 2), done("remind", 4));

  @Test
  void onlyARunningNightHasAProgress() {
    assertThat(Forecast.of(night(Status.STOPPED, waiting("age")), BEFORE)).isNull();
  }

  @Test
  void aStepUnderWayGoesOnAtItsOwnPaceAndTheOthersAsInTheNightBefore() {
    Night.Progress progress = progress(halfDone("age", 5), waiting("alert"), waiting("remind"));
    assertThat(progress.step()).isEqualTo("age");
    assertThat(progress.accountsPerSecond()).isEqualTo(100);
    assertThat(progress.remaining()).isEqualTo(Duration.ofSeconds(5 + 2 + 4));
  }

  @Test
  void aNightTwiceAsSlowSoFarWillStayTwiceAsSlow() {
    Night.Progress progress = progress(done("age", 20), waiting("alert"), waiting("remind"));
    assertThat(progress.remaining()).isEqualTo(Duration.ofSeconds(2 * (2 + 4)));
  }

  @Test
  void aStepWithoutAFinishedUnitHasUsedUpPartOfItsTime() {
    Night.Progress progress =
        progress(done("age", 10), new Step("alert", 0, 0, 0, 0, 1.5, 0, 4, 0, 1000));
    assertThat(progress.remaining()).isEqualTo(Duration.ofMillis(500));
  }

  @Test
  void theTimeGrowsWithTheAccounts() {
    Step twiceAsMany = new Step("age", 0, 0, 0, 0, 0, 0, 4, 0, 2000);
    assertThat(progress(twiceAsMany).remaining()).isEqualTo(Duration.ofSeconds(20));
  }

  @Test
  void withoutANightBeforeTheRestIsUnknown() {
    Night running = night(Status.STARTED, halfDone("age", 5), waiting("alert"));
    assertThat(Forecast.of(running, null))
        .satisfies(progress -> assertThat(progress.remaining()).isNull())
        .satisfies(progress -> assertThat(progress.accountsPerSecond()).isEqualTo(100));
    assertThat(Forecast.of(night(Status.STARTED, waiting("new")), BEFORE))
        .satisfies(progress -> assertThat(progress.remaining()).isNull());
  }

  private static Night.Progress progress(Step... steps) {
    Night.Progress progress = Forecast.of(night(Status.STARTED, steps), BEFORE);
    assertThat(progress).isNotNull();
    return java.util.Objects.requireNonNull(progress);
  }

  private static Step done(String name, int seconds) {
    return new Step(name, 0, 0, 0, 0, seconds, 4, 4, 1000, 1000);
  }

  private static Step halfDone(String name, int seconds) {
    return new Step(name, 0, 0, 0, 0, seconds, 2, 4, 500, 1000);
  }

  private static Step waiting(String name) {
    return new Step(name, 0, 0, 0, 0, 0, 0, 4, 0, 1000);
  }

  private static Night night(Status status, Step... steps) {
    return new Night(
        UUID.randomUUID(),
        new PortfolioCode("P"),
        LocalDate.parse("2025-01-01"),
        status,
        "somebody",
        Instant.EPOCH,
        null,
        null,
        null,
        null,
        1,
        List.of(steps),
        List.of(),
        null);
  }
}
