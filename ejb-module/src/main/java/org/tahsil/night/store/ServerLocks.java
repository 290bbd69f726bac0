package org.tahsil.night.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.tahsil.night.NightRun;

/**
 * Advisory locks that show which server starts live: each holds its own on a connection of its own,
 * and PostgreSQL frees it when that connection breaks.
 *
 * <p>The server takes a connection back from a bean when its method ends, so one thread holds the
 * lock inside one call for as long as the server lives.
 */
@ApplicationScoped
public class ServerLocks {
  private static final Logger LOG = System.getLogger(ServerLocks.class.getName());
  private static final int LOOK_MILLIS = 2_000;

  /** Shared by all servers that live: who asks counts its holders. */
  private static final String ALL = "tahsil servers";

  @Resource(lookup = "jdbc/tahsil", shareable = false)
  private DataSource dataSource;

  @Inject Jdbi jdbi;

  private final CountDownLatch end = new CountDownLatch(1);
  private final AtomicInteger taken = new AtomicInteger();
  private volatile boolean held;

  /** Holds the lock of a server start until {@link #release}; takes it anew if it was lost. */
  public void hold(String boot) {
    while (!isEnding()) {
      try (Connection connection = dataSource.getConnection()) {
        holdOn(connection, boot);
      } catch (SQLException broken) {
        LOG.log(Level.WARNING, "the lock of this server start is lost: {0}", broken.getSQLState());
      } finally {
        held = false;
      }
      rest();
    }
  }

  private void holdOn(Connection connection, String boot) throws SQLException {
    if (!ask(connection, "select pg_try_advisory_lock(hashtextextended(?, 0))", boot)) {
      return;
    }
    ask(connection, "select pg_try_advisory_lock_shared(hashtextextended(?, 0))", ALL);
    taken.incrementAndGet();
    held = true;
    while (!isEnding() && connection.isValid(2)) {
      rest();
    }
    held = false;
    ask(connection, "select pg_advisory_unlock_shared(hashtextextended(?, 0))", ALL);
    ask(connection, "select pg_advisory_unlock(hashtextextended(?, 0))", boot);
  }

  private static boolean ask(Connection connection, String sql, String boot) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, boot);
      try (ResultSet answer = statement.executeQuery()) {
        return answer.next() && answer.getBoolean(1);
      }
    }
  }

  private void rest() {
    try {
      if (end.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
        LOG.log(Level.DEBUG, "the lock of this server start is given back");
      }
    } catch (InterruptedException stopped) {
      end.countDown();
    }
  }

  private boolean isEnding() {
    return end.getCount() == 0;
  }

  /** Lets the holder go. */
  public void release() {
    end.countDown();
  }

  /** Whether this server start can show that it lives. */
  public boolean isHeld() {
    return held;
  }

  /** How many servers live on this database. */
  public int living() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select count(*) from pg_locks
                    where locktype = 'advisory' and mode = 'ShareLock' and granted
                      and database = (select oid from pg_database
                        where datname = current_database())
                      and (classid::bigint << 32) | objid::bigint = hashtextextended(:all, 0)
                    """)
                .bind("all", ALL)
                .mapTo(Integer.class)
                .one());
  }

  /** How often the lock was taken: more than once if the database was away in between. */
  public int timesTaken() {
    return taken.get();
  }

  /**
   * Whether the database itself says that somebody holds the lock; after a restart of it, nobody
   * does until the holder has noticed.
   */
  public boolean isSeenHeld(String boot) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select not pg_try_advisory_xact_lock(hashtextextended(:boot, 0))")
                .bind("boot", boot)
                .mapTo(Boolean.class)
                .one());
  }

  /** The running nights of other server starts. */
  public List<NightRun> others(String boot) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select night_id, run_id from night
                    where status = 'STARTED' and owner_boot <> :boot
                    """)
                .bind("boot", boot)
                .map(
                    (row, context) ->
                        new NightRun(
                            row.getObject("night_id", UUID.class),
                            row.getObject("run_id", UUID.class)))
                .list());
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

  /** Those of the starts whose locks can be taken; they stay taken until this transaction ends. */
  public Set<String> dead(Collection<String> boots) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    with asked as materialized (select distinct boot from unnest(:boots) as b (boot))
                    select boot from asked
                    where pg_try_advisory_xact_lock(hashtextextended(boot, 0))
                    """)
                .bindArray("boots", String.class, boots.toArray())
                .mapTo(String.class)
                .set());
  }
}
