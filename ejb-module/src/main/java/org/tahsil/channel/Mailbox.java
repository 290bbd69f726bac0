package org.tahsil.channel;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the demonstration's own mail server and message centre received; empty outside demonstration
 * mode.
 */
public interface Mailbox {

  /** The newest mails without their bodies, at most {@code limit}. */
  List<Mail> latest(int limit);

  Optional<Mail> find(String id);

  /**
   * A received mail or text message.
   *
   * @param subject of a text, how it begins
   * @param text the plain part
   * @param medium by what it came
   */
  record Mail(
      String id,
      Instant receivedAt,
      String from,
      String to,
      String subject,
      String text,
      Medium medium) {}
}
