package org.tahsil.contact;

import java.util.List;
import java.util.UUID;
import org.tahsil.access.User;
import org.tahsil.account.Portfolio;

/**
 * House rules set aside for one customer, with a reason, until a day, when a second person agrees.
 * No law is ever set aside.
 */
public interface Exemptions {

  /** A rule of the house that can be set aside, and its clause. */
  record HouseRule(String code, String clause) {}

  /**
   * Asks a second person. The same wish of the same person again is the one that stands. Refused by
   * rule for a law or a rule that only warns and for a day out of range; with CONFLICT where
   * another one of the same rule, account and channel stands; with UNKNOWN for a customer without
   * an account in the portfolio or an account that is not the customer's.
   */
  Exemption ask(Portfolio portfolio, ExemptionWish wish, User by);

  /**
   * Lets the rule count again at once; one that waits is withdrawn. The same again changes nothing.
   * Agents end only what they asked for.
   *
   * @param reason why, 1 to 300 characters
   */
  Exemption end(Portfolio portfolio, UUID id, String reason, User by);

  /** Refused with UNKNOWN if the portfolio has no such exemption. */
  Exemption get(Portfolio portfolio, UUID id);

  /** A page, the newest first. */
  List<Exemption> list(Portfolio portfolio, ExemptionQuery query);

  /** The rules that can be set aside, in the order of their pack. */
  List<HouseRule> rules();
}
