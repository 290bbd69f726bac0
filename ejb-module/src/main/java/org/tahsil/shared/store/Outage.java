package org.tahsil.shared.store;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import javax.transaction.xa.XAException;

/** Tells a database that is away, which one waits for, from a defect of data or program. */
public final class Outage {
  /** The server shuts down, crashed, starts, dropped the session, has no connection free. */
  private static final Set<String> STATES = Set.of("57P01", "57P02", "57P03", "57P05", "53300");

  private static final String CONNECTION = "08";
  private static final int DEEPEST = 30;

  private Outage() {}

  /** Whether the database, or the way to it, is what failed. */
  public static boolean isCauseOf(Throwable failure) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      if (cause instanceof XAException || (cause instanceof SQLException sql && isAway(sql))) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  private static boolean isAway(SQLException failure) {
    String state = failure.getSQLState();
    return failure instanceof SQLTransientConnectionException
        || failure instanceof SQLNonTransientConnectionException
        || failure instanceof SQLRecoverableException
        || (state != null && (state.startsWith(CONNECTION) || STATES.contains(state)));
  }
}
