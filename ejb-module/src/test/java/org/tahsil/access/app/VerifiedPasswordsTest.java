package org.tahsil.access.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class VerifiedPasswordsTest {

  @Test
  void knowsOnlyTheVeryCombinationThatWasVerified() {
    VerifiedPasswords verified = new VerifiedPasswords();
    verified.add("name", "password", "hash");

    assertThat(verified.contains("name", "password", "hash")).isTrue();
    assertThat(verified.contains("name", "other", "hash")).isFalse();
    assertThat(verified.contains("other", "password", "hash")).isFalse();
    assertThat(verified.contains("name", "password", "hash of a changed password")).isFalse();
  }

  @Test
  void memoryEndsInTimeAndInSize() {
    AtomicLong now = new AtomicLong();
    ShortMemory<String, String> memory = new ShortMemory<>(2, Duration.ofNanos(10), now::get);
    memory.put("a", "1");
    memory.put("b", "2");
    assertThat(memory.get("a")).hasValue("1");
    memory.put("c", "3");

    assertThat(memory.get("b")).isEmpty();
    assertThat(memory.get("a")).hasValue("1");
    now.set(10);
    assertThat(memory.get("a")).isEmpty();
  }
}
