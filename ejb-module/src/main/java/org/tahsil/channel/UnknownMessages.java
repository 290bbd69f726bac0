package org.tahsil.channel;

import java.util.List;
import java.util.UUID;
import org.tahsil.shared.id.TenantId;

/** Messages in doubt: the server died, or the line broke, between sending and the answer. */
public interface UnknownMessages {

  /** The tenant's messages in doubt, longest first. */
  List<UnknownMessage> list(TenantId tenant, int limit);

  /**
   * Says what became of a try. The same word twice is once.
   *
   * @throws org.tahsil.shared.outcome.RefusedException if the tenant has no such try in doubt, or
   *     it was settled otherwise
   */
  void settle(TenantId tenant, UUID tryId, Word word);

  /** What a person found out. */
  enum Finding {
    /** The recipient has it. */
    SENT,
    /** It did not arrive and is to be sent again. */
    AGAIN
  }

  /**
   * What a person says of a try.
   *
   * @param reason how they know, 1 to 500 characters
   * @param by who says so
   */
  record Word(Finding finding, String reason, String by) {}
}
