package org.tahsil.campaign.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a message goes, and under which key. */
class PlannedTest {

  @ParameterizedTest
  @CsvSource({
    "2025-01-14T19:30:00Z, , Asia/Muscat, 2025-01-14T19:30:00Z",
    "2025-01-14T19:30:00Z, 9, Asia/Muscat, 2025-01-15T05:00:00Z",
    "2025-01-15T04:59:59Z, 9, Asia/Muscat, 2025-01-15T05:00:00Z",
    "2025-01-15T05:00:00Z, 9, Asia/Muscat, 2025-01-15T05:00:00Z",
    "2025-01-15T05:00:01Z, 9, Asia/Muscat, 2025-01-16T05:00:00Z",
    "2025-01-14T19:30:00Z, 0, America/New_York, 2025-01-15T05:00:00Z",
    "2025-03-09T05:00:00Z, 2, America/New_York, 2025-03-09T07:00:00Z",
    "2025-11-02T03:59:00Z, 1, America/New_York, 2025-11-02T05:00:00Z"
  })
  void aMessageGoesFromTheNextHourOfTheCustomersDay(
      Instant night, @Nullable Integer hour, ZoneId zone, Instant planned) {
    assertThat(Planned.from(night, hour, zone)).isEqualTo(planned);
  }

  @Test
  void aKeyTellsJourneyAndStepAndIsReadBack() {
    UUID journey = UUID.fromString("00000000-0000-0001-0000-000000000002");
    String key = MessageKey.of(journey, 12);
    assertThat(key).isEqualTo("campaign:00000000-0000-0001-0000-000000000002:12");
    assertThat(MessageKey.read(key)).contains(new MessageKey(journey, 12));
    assertThat(MessageKey.read("reminder:1:2025-01-14")).isEmpty();
    assertThat(MessageKey.read(key + "0")).isEmpty();
  }
}
