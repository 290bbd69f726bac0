package org.tahsil.assist;

import java.util.Optional;
import org.tahsil.access.User;
import org.tahsil.account.Portfolio;
import org.tahsil.shared.id.AccountRef;

/** Briefs an agent about an account. */
public interface Assist {

  /**
   * The briefing of the business date; empty if the portfolio has no such account.
   *
   * @param reader who asks: his own work on the customer does not stop him, and his authority
   *     decides what he may offer
   */
  Optional<Briefing> brief(Portfolio portfolio, AccountRef account, User reader);
}
