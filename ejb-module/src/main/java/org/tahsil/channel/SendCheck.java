package org.tahsil.channel;

import java.util.Optional;

/**
 * The last question before a message goes out. Features above this one answer it as CDI beans, each
 * from its own knowledge; the first objection wins.
 */
public interface SendCheck {

  /** What speaks against sending a message now; empty if nothing does. */
  Optional<Objection> objection(OutgoingMail mail);
}
