package org.tahsil.channel;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * A check that can be asked of many messages at once, some seconds before they go. It tells how to
 * see, at the moment at which a message goes, whether its answer still stands; where it does not,
 * it is asked anew.
 */
public interface EarlyCheck extends SendCheck {

  /** One for each message, in order. */
  List<Early> early(List<OutgoingMail> mails);

  @Override
  default Optional<Objection> objection(OutgoingMail mail) {
    return early(List.of(mail)).get(0).objection();
  }

  /**
   * An answer.
   *
   * @param stands whether nothing of what the answer is made of has changed since before it was
   *     looked for; asked in a transaction, and true only if the answer now would be the same
   */
  record Early(Optional<Objection> objection, BooleanSupplier stands) {

    /** One that stands whatever happens: the message is none of the check's. */
    public static final Early NOT_ASKED = new Early(Optional.empty(), () -> true);
  }
}
