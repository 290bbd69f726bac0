package org.tahsil.arrangement;

import java.util.Set;
import org.tahsil.account.Portfolio;

/**
 * Promises or plans of these accounts (surrogate keys) were made, ended or judged otherwise; fired
 * inside the transaction.
 */
public record PromisesChanged(Portfolio portfolio, Set<Long> accounts) {

  public PromisesChanged {
    accounts = Set.copyOf(accounts);
  }
}
