package org.tahsil.channel.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahsil.channel.MailAttachments.Attachment;
import org.tahsil.channel.Medium;
import org.tahsil.channel.Outbox.OutboundMail;

/** Hands messages of one medium to a peer. It is called outside of any transaction. */
public interface Sender {

  Medium medium();

  /** Sends a message, once; what it throws leaves the message in doubt. */
  SendResult send(Outgoing message);

  /** A line to the peer for some messages one after the other; its owner closes it. */
  default Line line() {
    return this::send;
  }

  /**
   * Whether the peer knows a message again by its id, and so may be asked twice for one message.
   */
  default boolean knowsAgain() {
    return false;
  }

  /** The number, 0 to 65535, by which a peer's receipt can name a try whose answer was lost. */
  static int reference(UUID tryId) {
    return (int) (tryId.getLeastSignificantBits() & 0xFFFF);
  }

  /** A line to a peer, used by one thread at a time. */
  @FunctionalInterface
  interface Line extends AutoCloseable {

    /** As {@link Sender#send}. */
    SendResult send(Outgoing message);

    @Override
    default void close() {}
  }

  /**
   * A message on its way.
   *
   * @param id the same at each try
   * @param tryId of this try alone
   */
  record Outgoing(
      UUID id, UUID tryId, OutboundMail content, @Nullable Attachment attachment, Instant now) {}
}
