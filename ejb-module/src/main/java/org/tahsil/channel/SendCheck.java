package org.tahsil.channel;

import java.util.Optional;

/**
 * The last question before a message goes out. Features above this one answer it as CDI beans, each
 * from its own knowledge; the first reason wins.
 */
public interface SendCheck {

  /**
   * Why a message must not go any more: a stable code, with a point and the rule behind it where a
   * rule says no; empty if it may.
   */
  Optional<String> reasonAgainst(OutgoingMail mail);
}
