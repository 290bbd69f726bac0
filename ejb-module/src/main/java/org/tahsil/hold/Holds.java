package org.tahsil.hold;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Account;
import org.tahsil.account.Portfolio;
import org.tahsil.shared.id.AccountRef;

/**
 * Holds of accounts. Each change fires {@link HoldsChanged} in its transaction, so that everything
 * since the hold's first day is seen as if it had always been known.
 */
public interface Holds {

  /**
   * Refused if the account or item is unknown, or by rule if the terms contradict themselves or ask
   * for more than the item.
   */
  Hold place(Portfolio portfolio, AccountRef account, NewHold wish, String by);

  /**
   * Ends a hold: {@code on} is the first day not held any more; the clock resumes on it. Refused
   * with CONFLICT if it has ended before that or was withdrawn. Ending it twice on the same day is
   * the same as once.
   */
  Hold end(Portfolio portfolio, UUID hold, LocalDate on, String by);

  /**
   * Takes a hold back as if it had never been placed. Twice is the same as once; the first note
   * stays.
   */
  Hold withdraw(Portfolio portfolio, UUID hold, String by, @Nullable String note);

  /**
   * Places one hold on each of several accounts, as {@link #place} would, by a fixed number of
   * statements. A hold of an item is of one account.
   *
   * @param accounts none twice; an item's: exactly one
   */
  List<Placed> placeAll(Portfolio portfolio, List<Account> accounts, NewHold wish, String by);

  /**
   * Ends what of these holds still holds on a day; what begins on that day or later is withdrawn.
   * What ended or was withdrawn before stays so.
   *
   * @param on the first day not held any more
   */
  void endAll(Portfolio portfolio, Collection<UUID> holds, LocalDate on, String by);

  /** A hold with the key of the account that it holds. */
  record Placed(long accountId, UUID hold) {}

  /**
   * Places one hold on each of several whole accounts (surrogate keys), which the caller has
   * locked, on terms of its own, by a fixed number of statements; the holds by account.
   */
  Map<Long, UUID> placeEach(Portfolio portfolio, Map<Long, NewHold> wishes, String by);

  /** All versions of all holds of an account, newest first. */
  List<Hold> of(Account account);
}
