package org.tahsil.delinquency;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.shared.id.ItemRef;

/**
 * Lets items count from other dates than their own for as long as a higher feature has a cause for
 * it. What was owed stays as it is; schemes that count from due dates heed none of it.
 */
public interface ReAgeing {

  /**
   * Keeps the dates from which items would count, for a cause that may re-age them later. What a
   * cause covers is told once and stays; whatever is told again is passed over.
   *
   * @param accountId surrogate key
   * @param countedFrom by item; where an item's own count begins later, that counts
   */
  void prepare(long accountId, UUID cause, Map<ItemRef, LocalDate> countedFrom);

  /**
   * Makes it so that causes re-age from when until when, in the caller's transaction, and ages anew
   * the accounts of those for which that is news.
   *
   * @return the causes for which it is
   */
  Set<UUID> set(Portfolio portfolio, LocalDate today, List<Spell> spells);

  /** The first day of the newest spell of an account that stands, if it has one. */
  Optional<LocalDate> newest(long accountId);

  /**
   * When a cause re-ages the items that were prepared for it.
   *
   * @param from null: not at all
   * @param to the first day on which it does not any more; null: open
   */
  record Spell(long accountId, UUID cause, @Nullable LocalDate from, @Nullable LocalDate to) {}
}
