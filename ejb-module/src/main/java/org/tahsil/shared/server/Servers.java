package org.tahsil.shared.server;

import java.util.Collection;
import java.util.Set;

/**
 * The server starts that share the database. Whoever notes the name of its start on work that it
 * took lets others see that it died: its lock in the database is free then.
 */
public interface Servers {

  /**
   * The name of this start, under which work is taken.
   *
   * @throws IllegalStateException while this server cannot show that it lives
   */
  String owner();

  /** The name of this start, whether or not it can show that it lives. */
  String id();

  /** Whether this server can show that it lives: work that it takes now is seen as taken. */
  boolean isLiving();

  /** Whether this server goes down: work in hand is left to the next start. */
  boolean isClosing();

  /**
   * Those of the starts that are dead. Their locks stay taken until the caller's transaction ends,
   * so that one server alone takes their work.
   */
  Set<String> dead(Collection<String> starts);
}
