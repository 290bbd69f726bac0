package org.tahsil.channel.domain;

import java.time.Duration;
import java.util.List;

/** What became of handing a message to a peer, as far as its sender can tell. */
public sealed interface SendResult {

  /** The parts of which the peer said that it has them. */
  List<TakenPart> taken();

  /** The peer has it. */
  record Accepted(List<TakenPart> taken) implements SendResult {

    public Accepted {
      taken = List.copyOf(taken);
    }

    /** By a peer that gives no ids. */
    public Accepted() {
      this(List.of());
    }
  }

  /** The peer surely does not have it. */
  record Refused(Failure failure) implements SendResult {

    @Override
    public List<TakenPart> taken() {
      return List.of();
    }
  }

  /** The peer does not have it and wants to be asked later, which is no failure. */
  record Busy(String code, Duration pause) implements SendResult {

    @Override
    public List<TakenPart> taken() {
      return List.of();
    }
  }

  /**
   * The peer may have it or not, wholly or in part.
   *
   * @param code stable, what went wrong
   */
  record Unsure(String code, List<TakenPart> taken) implements SendResult {

    public Unsure {
      taken = List.copyOf(taken);
    }

    /** One of which nothing at all is known. */
    public Unsure(String code) {
      this(code, List.of());
    }
  }

  /**
   * A part that a peer took.
   *
   * @param peerId the peer's own id of it
   * @param number from 1
   */
  record TakenPart(String gateway, String peerId, int number) {}
}
