package org.tahsil.casework;

import java.util.Set;
import org.tahsil.account.Portfolio;

/** The same was done with these cases; fired inside the transaction. */
public record CasesMoved(Portfolio portfolio, Set<Long> cases, CaseAction action) {

  public CasesMoved {
    cases = Set.copyOf(cases);
  }
}
