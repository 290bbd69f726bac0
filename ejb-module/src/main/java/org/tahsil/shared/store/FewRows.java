package org.tahsil.shared.store;

import org.jdbi.v3.core.Handle;

/**
 * Tells the database, for the rest of a transaction, what it cannot know: that statements with long
 * lists of keys touch a small part of large tables whose pages are in memory. Without it, it reads
 * tables whole, once for every list. Of lists that come from other lists it guesses the length, so
 * it joins them by hashing all their keys, never by sorting some.
 */
public final class FewRows {
  private static final String SETTINGS =
      """
      select set_config('plan_cache_mode', 'force_custom_plan', true) as plans,
        set_config('seq_page_cost', '10', true) as whole_tables,
        set_config('random_page_cost', '1.1', true) as single_rows,
        set_config('enable_mergejoin', 'off', true) as sorted
      """;

  private static final String TOGETHER =
      "select set_config('parallel_setup_cost', '0', true) as begin,"
          + " set_config('parallel_tuple_cost', '0.001', true) as hand_over";

  private FewRows() {}

  public static void expectedBy(Handle handle) {
    handle.createQuery(SETTINGS).mapToMap().one();
  }

  /** The same, and that several processors may read them: worth it for sums only. */
  public static void readTogether(Handle handle) {
    expectedBy(handle);
    handle.createQuery(TOGETHER).mapToMap().one();
  }
}
