package org.tahsil.approval;

import java.util.List;
import org.tahsil.access.User;
import org.tahsil.account.Portfolio;

/** Who may grant what in a portfolio. */
public interface Authorities {

  /** All that were set and count, the newest first day first. */
  List<Authority> dated(Portfolio portfolio);

  /** What counts on the business date, of every kind and rank, the product's own included. */
  List<Authority> current(Portfolio portfolio);

  /**
   * Sets one from its first day on; that of the same kind, rank and first day no longer counts. The
   * same again changes nothing. Refused out of range.
   */
  Authority set(Portfolio portfolio, Authority authority, String by);

  /** Whether a user may grant a stake alone, with a second person, or nobody may. */
  Weighing weigh(Portfolio portfolio, ApprovalKind kind, Stake stake, User by);
}
