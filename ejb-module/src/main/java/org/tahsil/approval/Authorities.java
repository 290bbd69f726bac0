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

  /** What was asked for a day that lies ahead and waits for a second person. */
  List<Wish> waiting(Portfolio portfolio);

  /**
   * Sets one from its first day on; that of the same kind, rank and first day no longer counts. The
   * same again changes nothing. Nobody sets what a rank of their own may grant: that waits until
   * somebody else sets the same. Refused out of range, and for a day that has begun.
   *
   * @return whether it counts, so that it need not wait
   */
  boolean set(Portfolio portfolio, Authority authority, User by);

  /** An authority that somebody asked for. */
  record Wish(Authority authority, String by) {}

  /** Whether a user may grant a stake alone, with a second person, or nobody may. */
  Weighing weigh(Portfolio portfolio, ApprovalKind kind, Stake stake, User by);
}
