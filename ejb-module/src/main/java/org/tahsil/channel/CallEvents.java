package org.tahsil.channel;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What telephone systems tell of calls: kept as it comes, before it is answered. */
public interface CallEvents {

  /**
   * Keeps an event; the same one again changes nothing. Refused with UNKNOWN for a call that is
   * none of ours, and as malformed where it cannot be read.
   */
  Answer take(Signed event);

  /** All that was told of calls of the outbox, in the order in which it happened. */
  List<Told> of(List<UUID> messages);

  /** Whether anything was told of the message that was queued under a key. */
  boolean isTold(String dedupeKey);

  /** What became of an event. */
  enum Answer {
    KEPT,
    REPEATED,
    /** It is not signed as it must be, too old or from the future; nothing of it was looked at. */
    NOT_SIGNED
  }

  /**
   * A request as it came, signed as the Standard Webhooks specification says.
   *
   * @param id of the event
   * @param timestamp seconds since 1970
   * @param signatures divided by blanks
   */
  record Signed(String id, String timestamp, String signatures, String body) {}

  /** An event of a call. */
  record Told(UUID message, CallEvent event, Instant receivedAt) {}
}
