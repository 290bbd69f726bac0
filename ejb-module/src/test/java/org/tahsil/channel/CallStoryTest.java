package org.tahsil.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tahsil.channel.CallStory.Pressed;

/** What events of a call come to, in whatever order they come. */
class CallStoryTest {
  private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");

  private static final List<CallEvent> CALL =
      List.of(
          event("e1", CallEvent.Kind.RINGING, 0),
          event("e2", CallEvent.Kind.ANSWERED, 5),
          new CallEvent("e3", CallEvent.Kind.CONSENT, at(9), null, null, true, null, null),
          pressed("e4", 12, "menu", "2"),
          pressed("e5", 20, "date", "1"),
          over("e6", 40, CallOutcome.RIGHT_PARTY, 35));

  @Test
  void tellsWhatHappened() {
    assertThat(CallStory.of(CALL))
        .isEqualTo(
            new CallStory(
                true,
                List.of(new Pressed("menu", "2"), new Pressed("date", "1")),
                true,
                CallOutcome.RIGHT_PARTY,
                35));
  }

  @Test
  void anyOrderAndAnyCopiesComeToTheSame() {
    Random random = new Random(29);
    CallStory wanted = CallStory.of(CALL);
    for (int round = 0; round < 500; round++) {
      List<CallEvent> come = new ArrayList<>(CALL);
      for (int copy = random.nextInt(4); copy > 0; copy--) {
        come.add(CALL.get(random.nextInt(CALL.size())));
      }
      Collections.shuffle(come, random);
      assertThat(CallStory.of(come)).isEqualTo(wanted);
    }
  }

  @Test
  void ofTwoEndsTheOneThatReachedMoreCounts() {
    List<CallEvent> both =
        List.of(
            over("b", 2, CallOutcome.WRONG_PERSON, 9), over("a", 3, CallOutcome.RIGHT_PARTY, 12));
    assertThat(CallStory.of(both).outcome()).isEqualTo(CallOutcome.WRONG_PERSON);
    assertThat(CallStory.of(both).seconds()).isEqualTo(12);
  }

  @Test
  void aRefusedRecordingStaysRefused() {
    List<CallEvent> words =
        List.of(
            new CallEvent("x", CallEvent.Kind.CONSENT, at(1), null, null, false, null, null),
            new CallEvent("y", CallEvent.Kind.CONSENT, at(2), null, null, true, null, null));
    assertThat(CallStory.of(words).recording()).isFalse();
    assertThat(CallStory.of(List.of()).recording()).isNull();
    assertThat(CallStory.of(words).isOver()).isFalse();
  }

  private static CallEvent event(String id, CallEvent.Kind kind, int second) {
    return new CallEvent(id, kind, at(second), null, null, null, null, null);
  }

  private static CallEvent pressed(String id, int second, String step, String digits) {
    return new CallEvent(id, CallEvent.Kind.GATHERED, at(second), step, digits, null, null, null);
  }

  private static CallEvent over(String id, int second, CallOutcome outcome, int seconds) {
    return new CallEvent(
        id, CallEvent.Kind.COMPLETED, at(second), null, null, null, outcome, seconds);
  }

  private static Instant at(int second) {
    return NOON.plusSeconds(second);
  }
}
