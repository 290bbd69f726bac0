package org.tahsil.channel.domain;

/** What became of handing a message to a peer, as far as its sender can tell. */
public sealed interface SendResult {

  /** The peer has it. */
  record Accepted() implements SendResult {}

  /** The peer surely does not have it. */
  record Refused(Failure failure) implements SendResult {}

  /**
   * The peer may have it or not.
   *
   * @param code stable, what went wrong
   */
  record Unsure(String code) implements SendResult {}
}
