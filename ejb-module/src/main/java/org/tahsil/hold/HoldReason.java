package org.tahsil.hold;

import static org.tahsil.hold.Stop.CONTACT;
import static org.tahsil.hold.Stop.DEBITS;
import static org.tahsil.hold.Stop.DPD_CLOCK;
import static org.tahsil.hold.Stop.FEES;

import java.util.Set;

/** Why an account or an item is held. */
public enum HoldReason {
  /** The customer denies an amount: it is not overdue until the dispute is decided. */
  DISPUTE,
  /** Illness, loss of work or the like: forbearance, without hiding how late the account is. */
  HARDSHIP,
  /** The customer died: everything rests until the estate is known. */
  BEREAVEMENT,
  /** Lawyers or a court have the matter. */
  LEGAL,
  /** A promise to pay is open. */
  PROMISE,
  /** A payment plan is kept. */
  PLAN,
  /** A statutory moratorium, such as the 60 days of Breathing Space in England and Wales. */
  BREATHING_SPACE,
  /** An agency has the account: the product itself keeps still. */
  AGENCY,
  /** The customer has an offer to settle: it is not chased meanwhile. */
  SETTLEMENT,
  OTHER;

  /** What a hold of this reason stops unless it says otherwise. */
  public Set<Stop> stops() {
    return switch (this) {
      case DISPUTE -> Set.of(DEBITS, FEES, DPD_CLOCK);
      case HARDSHIP -> Set.of(DEBITS, FEES);
      case BEREAVEMENT -> Set.of(CONTACT, DEBITS, FEES, DPD_CLOCK);
      case BREATHING_SPACE -> Set.of(CONTACT, DEBITS, FEES);
      case LEGAL, PROMISE, PLAN, AGENCY, SETTLEMENT, OTHER -> Set.of(CONTACT, DEBITS);
    };
  }
}
