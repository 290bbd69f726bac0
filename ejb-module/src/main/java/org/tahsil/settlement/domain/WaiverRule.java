package org.tahsil.settlement.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tahsil.settlement.SettlementState;

/**
 * How much of which covered item is waived: what the items still ask for on the day on which the
 * offer was paid, as if nothing had been waived, never more than they asked for when it was made,
 * nor more than the offer covered less the money that counted. So what is paid and waived together
 * never exceeds what was frozen, and who pays more gets less waived.
 */
public final class WaiverRule {

  private WaiverRule() {}

  /** The most that may be waived, in minor units; 0 unless it is PAID with less than it covers. */
  public static long most(Bid bid, Outcome outcome) {
    return outcome.state() == SettlementState.PAID ? Math.max(0, bid.owed() - outcome.paid()) : 0;
  }

  /**
   * The parts, the oldest due item first.
   *
   * @param open what each item asks for at the end of the day, without waivers; minor units
   * @param credit money that then waits for an item to pay
   */
  public static List<Part> parts(Bid bid, Outcome outcome, Map<String, Long> open, long credit) {
    long asked = bid.covered().stream().mapToLong(part -> asked(part, open)).sum();
    long left = Math.min(most(bid, outcome), asked - credit);
    List<Part> parts = new ArrayList<>();
    for (Part part : bid.covered()) {
      long amount = Math.min(left, asked(part, open));
      if (amount > 0) {
        parts.add(new Part(part.item(), amount));
        left -= amount;
      }
    }
    return parts;
  }

  private static long asked(Part frozen, Map<String, Long> open) {
    return Math.min(frozen.amount(), open.getOrDefault(frozen.item(), 0L));
  }
}
