package org.tahsil.channel.domain;

import java.util.Set;

/** The life of a message in the outbox. */
public enum MessageState {
  /** Waits for its time. */
  QUEUED,
  /** Handed to the queue; nothing has been sent. */
  RELAYED,
  /** In the hands of a sender: whether the peer has it shows only afterwards. */
  SENDING,
  SENT,
  SUPPRESSED,
  DEAD,
  /** The peer may have it or not; never sent again by itself. */
  UNKNOWN;

  /**
   * Which states may follow. A failed try goes back to QUEUED, a redriven dead letter too; a
   * message in doubt only when somebody who knows says so: a person, a receipt, or its sender if it
   * lives after all. A call of which a try was not answered is sent as soon as its telephone system
   * tells of it, also while it waits to be asked again.
   */
  public Set<MessageState> next() {
    return switch (this) {
      case QUEUED -> Set.of(RELAYED, SENT);
      case RELAYED -> Set.of(QUEUED, RELAYED, SENDING, SENT, SUPPRESSED, DEAD, UNKNOWN);
      case SENDING -> Set.of(QUEUED, SENT, DEAD, UNKNOWN);
      case UNKNOWN -> Set.of(QUEUED, SENT, DEAD);
      case SENT, SUPPRESSED -> Set.of();
      case DEAD -> Set.of(QUEUED);
    };
  }

  /** Whether nothing more happens by itself: what was queued is in one of these in the end. */
  public boolean isOver() {
    return this == SENT || this == SUPPRESSED || this == DEAD || this == UNKNOWN;
  }
}
