package org.tahsil.channel;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The mails that the demonstration's own SMTP server received; empty outside demonstration mode.
 */
public interface Mailbox {

  /** The newest mails without their bodies, at most {@code limit}. */
  List<Mail> latest(int limit);

  Optional<Mail> find(String id);

  /** A received mail; the text is the plain part. */
  record Mail(String id, Instant receivedAt, String from, String to, String subject, String text) {}
}
