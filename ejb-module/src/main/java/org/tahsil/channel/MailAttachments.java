package org.tahsil.channel;

import java.util.Optional;

/**
 * Documents that mails carry. Features above this one keep them and answer as CDI beans; the first
 * that knows a reference is believed.
 */
public interface MailAttachments {

  /** The document of a reference; empty if it is not this feature's, or is gone. */
  Optional<Attachment> find(String reference);

  /** A document as it is sent; whole in memory, so of some megabytes at most. */
  @SuppressWarnings("ArrayRecordComponent") // handed on once and never compared
  record Attachment(String name, String mediaType, byte[] content) {}
}
