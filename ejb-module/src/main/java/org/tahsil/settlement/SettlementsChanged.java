package org.tahsil.settlement;

import java.util.Set;
import org.tahsil.account.Portfolio;

/** Offers of these accounts (surrogate keys) stand otherwise; fired inside the transaction. */
public record SettlementsChanged(Portfolio portfolio, Set<Long> accounts) {

  public SettlementsChanged {
    accounts = Set.copyOf(accounts);
  }
}
