package org.tahsil.night.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.tahsil.night.NightRun;

/**
 * Advisory locks that show which server starts live: each holds its own on a connection of its own,
 * and PostgreSQL frees it when that connection breaks.
 */
@ApplicationScoped
public class ServerLocks {
  @Resource(lookup = "jdbc/tahsil", shareable = false)
  private DataSource dataSource;

  @Inject Jdbi jdbi;

  private @Nullable Connection held;

  /** Takes the lock of this server start, or makes sure that it is still held. */
  public synchronized void hold(String boot) {
    try {
      if (held == null || !held.isValid(2)) {
        release();
        held = dataSource.getConnection();
        lock(held, boot);
      }
    } catch (SQLException broken) {
      release();
      throw new IllegalStateException("the lock of this server start cannot be held", broken);
    }
  }

  private static void lock(Connection connection, String boot) throws SQLException {
    try (PreparedStatement take =
        connection.prepareStatement("select pg_advisory_lock(hashtextextended(?, 0))")) {
      take.setString(1, boot);
      try (ResultSet taken = take.executeQuery()) {
        taken.next();
      }
    }
  }

  public synchronized void release() {
    Connection old = held;
    held = null;
    if (old != null) {
      try (old) {
        old.abort(Runnable::run);
      } catch (SQLException alreadyBroken) {
        return;
      }
    }
  }

  /**
   * The running nights of other server starts that are dead: their locks can be taken. They stay
   * taken until this transaction ends, so that one server alone adopts them.
   */
  public List<NightRun> orphans(String boot) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    with others as materialized (
                      select night_id, run_id, owner_boot from night
                      where status = 'STARTED' and owner_boot <> :boot)
                    select night_id, run_id from others
                    where pg_try_advisory_xact_lock(hashtextextended(owner_boot, 0))
                    """)
                .bind("boot", boot)
                .map(
                    (row, context) ->
                        new NightRun(
                            row.getObject("night_id", UUID.class),
                            row.getObject("run_id", UUID.class)))
                .list());
  }
}
