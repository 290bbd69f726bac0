package org.tahsil.assist;

import java.util.Optional;
import org.tahsil.account.Portfolio;
import org.tahsil.shared.id.AccountRef;

/** Briefs an agent about an account. */
public interface Assist {

  /**
   * The briefing of the business date; empty if the portfolio has no such account.
   *
   * @param reader who asks: whom he is working on himself does not stop him
   */
  Optional<Briefing> brief(Portfolio portfolio, AccountRef account, String reader);
}
