package org.tahsil.affordability;

import org.tahsil.account.Portfolio;
import org.tahsil.shared.id.AccountRef;

/** Proposes plans that a customer can pay. */
public interface Affordability {

  /**
   * Plans for an account as of the business date. Nothing is written. Refused if the account is
   * unknown, if the first amount leaves nothing, and by rule where no plan could be made now, as
   * one open already.
   */
  Proposals proposals(Portfolio portfolio, AccountRef account, ProposalWish wish);
}
