package org.tahsil.access.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailuresTest {

  private final AtomicLong now = new AtomicLong(1);
  private final Failures failures = new Failures(now::get);

  @ParameterizedTest
  @CsvSource({"1, 0", "4, 0", "5, 1", "6, 2", "7, 4", "10, 32", "11, 60", "200, 60"})
  void waitsLongerAfterEachFailureFromTheFifthOn(int count, long seconds) {
    for (int i = 0; i < count; i++) {
      failures.note("name");
    }

    assertThat(failures.secondsToWait("name")).isEqualTo(seconds);
    assertThat(failures.secondsToWait("other")).isZero();
  }

  @Test
  void mayTryAgainWhenTheTimeIsOver() {
    for (int i = 0; i < 5; i++) {
      failures.note("name");
    }
    now.addAndGet(Duration.ofSeconds(1).toNanos());

    assertThat(failures.secondsToWait("name")).isZero();
  }

  @Test
  void startsAnewAfterASuccess() {
    for (int i = 0; i < 20; i++) {
      failures.note("name");
    }
    failures.forget("name");

    assertThat(failures.secondsToWait("name")).isZero();
  }
}
