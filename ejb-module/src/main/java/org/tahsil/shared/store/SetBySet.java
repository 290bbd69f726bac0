package org.tahsil.shared.store;

import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/**
 * Has a statement join whole sets by hashing. Of rows that a night has just written, and of sets
 * that come from other sets, the database has no statistics: it takes them for one row or none, and
 * would compare each with each.
 */
public final class SetBySet {

  private SetBySet() {}

  /** What the statement gives; others of the transaction are planned as before. */
  public static <T> T in(Handle handle, Supplier<T> statement) {
    nestedLoops(handle, "off");
    T result = statement.get();
    nestedLoops(handle, "on");
    return result;
  }

  private static void nestedLoops(Handle handle, String setting) {
    handle
        .createQuery("select set_config('enable_nestloop', :setting, true)")
        .bind("setting", setting)
        .mapTo(String.class)
        .one();
  }
}
