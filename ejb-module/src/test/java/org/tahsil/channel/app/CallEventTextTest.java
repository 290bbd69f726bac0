package org.tahsil.channel.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tahsil.channel.CallEvent;
import org.tahsil.channel.CallEvents.Answer;
import org.tahsil.channel.CallEvents.Signed;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;

/** What cannot be read is refused by its field, with what stood there. */
class CallEventTextTest {
  private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");
  private static final String CALL = "3f0b7a8e-1d0e-4c7e-9a53-0f6d3a0f2f11";
  private static final String WHOLE =
      """
      {"call": "%s", "type": "COMPLETED", "at": "2026-11-29T11:59:00Z",
       "outcome": "BUSY", "seconds": 3}
      """
          .formatted(CALL);

  @Test
  void readsWhatIsWhole() {
    CallEventText text = read(WHOLE);
    assertThat(text.call()).isEqualTo(UUID.fromString(CALL));
    assertThat(text.event().kind()).isEqualTo(CallEvent.Kind.COMPLETED);
    assertThat(text.event().seconds()).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3}|4294967299}|seconds|4294967299",
        "3}|3.5}|seconds|3.5",
        "3}|1e999999999}|seconds|1E+999999999",
        "3}|86401}|seconds|86401",
        "3}|-1}|seconds|-1",
        "3}|true}|seconds|true",
        "3}|3, \"granted\": 1}|granted|1",
        "3}|3, \"step\": 7}|step|7",
        "COMPLETED|ENDED|type|ENDED",
        "BUSY|ASLEEP|outcome|ASLEEP",
        "2026-11-29T11:59:00Z|now|at|now",
        "2026-11-29T11:59:00Z|+1000000000-12-31T23:59:59Z|at|+1000000000-12-31T23:59:59Z",
        "2026-11-29T11:59:00Z|-1000000000-01-01T00:00:00Z|at|-1000000000-01-01T00:00:00Z",
        "2026-11-29T11:59:00Z|2026-11-30T12:00:01Z|at|2026-11-30T12:00:01Z",
        "2026-11-29T11:59:00Z|2026-10-30T11:59:59Z|at|2026-10-30T11:59:59Z",
        "3f0b7a8e-|x-|call|x-1d0e-4c7e-9a53-0f6d3a0f2f11",
      })
  void namesTheFieldAtFault(String good, String bad, String field, String value) {
    Refusal refusal = fault(WHOLE.replace(good, bad));
    assertThat(refusal.code()).isEqualTo("CALL_EVENT_INVALID");
    assertThat(refusal.field()).isEqualTo(field);
    assertThat(refusal.value()).isEqualTo(value);
    assertThat(refusal.remedy()).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource({"call", "type", "at", "outcome", "seconds"})
  void namesWhatIsMissing(String field) {
    assertThat(fault(WHOLE.replace('"' + field + '"', "\"other\"")).field()).isEqualTo(field);
  }

  @Test
  void whatIsNoObjectIsABodyAtFault() {
    assertThat(fault("[]").field()).isEqualTo("body");
    assertThat(fault("{").field()).isEqualTo("body");
  }

  @Test
  void aSecretThatCannotSignHearsNothingAndThrowsNothing() {
    for (String secret : new String[] {"", "short", "whsec_%%%"}) {
      CallEventsService service = new CallEventsService();
      service.begin(secret);
      assertThat(service.take(new Signed("e1", "1", "v1,AAAA", WHOLE)))
          .isEqualTo(Answer.NOT_SIGNED);
    }
  }

  private static CallEventText read(String body) {
    return CallEventText.read(new Signed("e1", "1", "", body), NOW);
  }

  private static Refusal fault(String body) {
    Refusal[] found = new Refusal[1];
    assertThatThrownBy(() -> read(body))
        .isInstanceOfSatisfying(RefusedException.class, refused -> found[0] = refused.refusal());
    return found[0];
  }
}
