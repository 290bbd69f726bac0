package org.tahsil.contact;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tahsil.channel.InboundText;
import org.tahsil.shared.id.CustomerRef;

/** What customers write back. Whoever cannot call it fires {@link InboundText} as a CDI event. */
public interface Replies {

  /**
   * Takes a text: it is kept, shown on the timeline of each customer who has the sender's address,
   * and obeyed. A word that asks for no more messages counts at once, for the address and medium,
   * and is confirmed once; one that asks for messages again counts only under laws that let it. Of
   * a sender whom nobody knows the word counts for whoever turns out to have the address.
   *
   * <p>The same text again changes nothing. Refused for a medium, sender, text or reference that
   * cannot be, and with INBOUND_REFERENCE_TAKEN where the reference stands for another text.
   *
   * @param by user or part of the product that hands it in
   */
  Taken take(InboundText text, String by);

  /**
   * Opts out the address and medium of the message whose link this is, at once. Where it is opted
   * out already nothing changes, however often the link is used. No message confirms it: whoever
   * used the link sees that it counts.
   *
   * @param token last part of the link
   * @return false: the link is none of ours
   */
  boolean optOut(String token);

  /** What a text asks for. */
  enum Word {
    /** No more messages. */
    STOP,
    /** Messages again. */
    START
  }

  /**
   * What became of a text.
   *
   * @param word null: it asks for neither
   * @param heeded whether the word changed what stands, now or when it came first
   * @param customers who have the sender's address
   * @param repeated whether it was known
   */
  record Taken(
      long key,
      @Nullable Word word,
      boolean heeded,
      List<CustomerRef> customers,
      boolean repeated) {}
}
