package org.tahsil.channel.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The whole life of a message: every state after every other. */
class MessageStateTest {
  private static final Set<String> ALLOWED =
      Set.of(
          "QUEUED to RELAYED",
          "QUEUED to SENT",
          "RELAYED to SENT",
          "RELAYED to RELAYED",
          "RELAYED to QUEUED",
          "RELAYED to SENDING",
          "RELAYED to SUPPRESSED",
          "RELAYED to DEAD",
          "RELAYED to UNKNOWN",
          "SENDING to QUEUED",
          "SENDING to SENT",
          "SENDING to DEAD",
          "SENDING to UNKNOWN",
          "UNKNOWN to QUEUED",
          "UNKNOWN to SENT",
          "UNKNOWN to DEAD",
          "DEAD to QUEUED");

  @Test
  void nothingElseMayFollow() {
    Set<String> found = new TreeSet<>();
    for (MessageState from : MessageState.values()) {
      for (MessageState to : MessageState.values()) {
        if (from.next().contains(to)) {
          found.add(from + " to " + to);
        }
      }
    }
    assertThat(found).containsExactlyInAnyOrderElementsOf(ALLOWED);
  }

  @Test
  void theWireIsReachedOnlyThroughSending() {
    for (MessageState from : MessageState.values()) {
      if (from.next().contains(MessageState.SENDING)) {
        assertThat(from).isEqualTo(MessageState.RELAYED);
      }
    }
    assertThat(MessageState.UNKNOWN.next())
        .doesNotContain(MessageState.RELAYED, MessageState.SENDING);
  }

  @Test
  void whatIsOverIsOneOfTheFourOfTheBooks() {
    for (MessageState state : MessageState.values()) {
      assertThat(state.isOver())
          .as(state.name())
          .isEqualTo(Set.of("SENT", "SUPPRESSED", "DEAD", "UNKNOWN").contains(state.name()));
    }
  }
}
