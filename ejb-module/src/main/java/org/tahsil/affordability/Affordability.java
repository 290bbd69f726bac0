package org.tahsil.affordability;

import java.util.List;
import java.util.Optional;
import org.tahsil.account.Portfolio;
import org.tahsil.arrangement.Instalment;
import org.tahsil.shared.id.AccountRef;

/** Proposes plans that a customer can pay. */
public interface Affordability {

  /**
   * Plans for an account as of the business date. Nothing is written. Refused if the account is
   * unknown, if the first amount leaves nothing, and by rule where no plan could be made now, as
   * one open already.
   */
  Proposals proposals(Portfolio portfolio, AccountRef account, ProposalWish wish);

  /**
   * What a plan of these instalments would ask of the customer, by what is known as of the business
   * date; empty if nothing is known of what can be paid. Refused if the account is unknown.
   */
  Optional<Strain> strain(Portfolio portfolio, AccountRef account, List<Instalment> instalments);
}
