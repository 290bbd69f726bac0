package org.tahsil.channel;

/** What telephone systems tell of calls: kept as it comes, before it is answered. */
public interface CallEvents {

  /**
   * Keeps an event; the same one again changes nothing. Refused with UNKNOWN for a call that is
   * none of ours, as malformed where it cannot be read, and with CALL_EVENTS_FULL where 500 others
   * of its call are kept.
   */
  Answer take(Signed event);

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
}
