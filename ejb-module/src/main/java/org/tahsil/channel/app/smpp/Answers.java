package org.tahsil.channel.app.smpp;

import java.time.Duration;
import java.util.Map;
import org.tahsil.channel.domain.Failure;
import org.tahsil.channel.domain.SendResult;

/** What a gateway's command status means for a text that it did not take (SMPP 3.4, 5.1.3). */
final class Answers {
  private static final int THROTTLED = 0x58;
  private static final int QUEUE_FULL = 0x14;

  /** What no second try mends. */
  private static final Map<Integer, String> PERMANENT =
      Map.of(
          0x01, "MESSAGE_TOO_LONG",
          0x0A, "SENDER_REFUSED",
          0x0B, "NUMBER_REFUSED",
          0x48, "SENDER_REFUSED",
          0x49, "SENDER_REFUSED",
          0x50, "NUMBER_REFUSED",
          0x51, "NUMBER_REFUSED");

  private Answers() {}

  static SendResult of(int status, Duration wait) {
    if (status == THROTTLED || status == QUEUE_FULL) {
      return new SendResult.Busy("GATEWAY_THROTTLED", wait);
    }
    String permanent = PERMANENT.get(status);
    return new SendResult.Refused(
        permanent == null ? new Failure("GATEWAY_REFUSED", false) : new Failure(permanent, true));
  }
}
