package org.tahsil.channel.domain;

import java.util.Set;

/** The life of a message in the outbox. */
public enum MessageState {
  QUEUED,
  RELAYED,
  SENT,
  SUPPRESSED,
  DEAD;

  /** Which states may follow: a failed try goes back to QUEUED, a redriven dead letter too. */
  public Set<MessageState> next() {
    return switch (this) {
      case QUEUED -> Set.of(RELAYED);
      case RELAYED -> Set.of(QUEUED, RELAYED, SENT, SUPPRESSED, DEAD);
      case SENT, SUPPRESSED -> Set.of();
      case DEAD -> Set.of(QUEUED);
    };
  }
}
