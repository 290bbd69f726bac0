package org.tahsil.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The append-only story of accounts and customers. */
public interface Timeline {

  /** Appends in the caller's transaction; entries whose key is known already are left out. */
  void append(List<TimelineEntry> entries);

  /**
   * The newest entries of an account, newest first, with those of its customer that name no
   * account.
   *
   * @param before cursor of an earlier page, null for the newest
   * @param limit 1..200
   */
  Page page(long accountId, long customerId, @Nullable Long before, int limit);

  /** A page; {@code next} is null at the end. */
  record Page(List<TimelineEntry> entries, @Nullable Long next) {}
}
