package org.tahsil.settlement;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tahsil.access.User;
import org.tahsil.account.Account;
import org.tahsil.account.Portfolio;
import org.tahsil.shared.id.AccountRef;

/**
 * Settlements and discounts for early payment. Each is judged anew, inside the transaction, when
 * money of its account comes or goes, when a second person speaks, and in the night of its last
 * day; with its judgement goes the waiver.
 */
public interface Settlements {

  /**
   * What an offer would be, and whose authority it needs; nothing is written. What is owed is less
   * by all money that is known, though it be valued later; the authority is weighed with what the
   * account was given without money in the {@link org.tahsil.approval.Stake#WINDOW_DAYS} days
   * before. Refused by rule if the account, amounts or dates do not allow it; what lies above every
   * authority is quoted.
   */
  Quote quote(Portfolio portfolio, AccountRef account, SettlementWish wish, User by);

  /**
   * Makes an offer: at once within the maker's authority, else a second person is asked. Refused
   * like {@link #quote}, by rule above every authority, with CONFLICT while another one of the
   * account runs, and while an {@link org.tahsil.account.AgreementCheck} stands against it; so is
   * the second person's grant.
   */
  Settlement make(Portfolio portfolio, AccountRef account, SettlementWish wish, User by);

  /**
   * Takes a running one back, with the question to a second person. Only who made it and managers
   * may: FORBIDDEN to others. Refused with CONFLICT if none runs. Twice is once.
   */
  Settlement withdraw(Portfolio portfolio, UUID id, String reason, User by);

  /** One of the portfolio as it stands; another portfolio's is unknown. */
  Optional<Settlement> find(Portfolio portfolio, UUID id);

  /** All of an account as they stand, newest first. */
  List<Settlement> of(Portfolio portfolio, Account account);

  /** A page of a portfolio's, newest first. */
  List<SettlementLine> list(Portfolio portfolio, SettlementQuery query);
}
