package org.tahsil.shared.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What the container does with transactions: all who ask in one get the same connection. */
@SuppressWarnings("ThreadLocalUsage")
public final class TestTransactions {
  private static final int MOST_IDLE = 10;
  private static final Deque<TestTransactions> RECENT = new ArrayDeque<>();

  private final DataSource source;
  private final Thread owner = Thread.currentThread();
  private @Nullable Connection idle;
  private final ThreadLocal<@Nullable Connection> open = new ThreadLocal<>();

  public TestTransactions(DataSource source) {
    this.source = source;
  }

  /** Where connections of their own come from. */
  public DataSource source() {
    return source;
  }

  /** A Jdbi whose handles join the transaction of their thread, or commit each statement. */
  public Jdbi jdbi() {
    return Database.on(
        (DataSource)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) ->
                    method.getName().equals("getConnection")
                        ? connection()
                        : call(source, method, arguments)));
  }

  /** Runs work in a transaction of its own, or in the one that stands. */
  public <T> T in(Supplier<T> work) {
    if (open.get() != null) {
      return work.get();
    }
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      open.set(connection);
      try {
        T result = work.get();
        connection.commit();
        return result;
      } catch (RuntimeException | Error failure) {
        connection.rollback();
        throw failure;
      } finally {
        open.remove();
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private Connection connection() throws SQLException {
    Connection joined = open.get();
    if (joined == null && Thread.currentThread() != owner) {
      return source.getConnection();
    }
    return unclosed(joined == null ? kept() : joined);
  }

  /** A connection that commits each statement, kept open because opening one is slow. */
  private Connection kept() throws SQLException {
    synchronized (RECENT) {
      if (idle == null || idle.isClosed()) {
        idle = source.getConnection();
        RECENT.add(this);
      }
      while (RECENT.size() > MOST_IDLE) {
        Connection oldest = RECENT.remove().idle;
        if (oldest != null) {
          oldest.close();
        }
      }
      return idle;
    }
  }

  private Connection unclosed(Connection joined) {
    return (Connection)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) ->
                method.getName().equals("close") ? null : call(joined, method, arguments));
  }

  private static @Nullable Object call(
      Object target, java.lang.reflect.Method method, Object @Nullable [] arguments)
      throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException failure) {
      throw failure.getCause();
    }
  }
}
