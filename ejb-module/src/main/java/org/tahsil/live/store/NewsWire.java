package org.tahsil.live.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.tahsil.live.LiveNews;
import org.tahsil.live.LiveNews.Kind;
import org.tahsil.shared.id.PortfolioId;

/**
 * PostgreSQL's LISTEN and NOTIFY: what one server commits, every server of the database hears.
 *
 * <p>The server takes a connection back from a bean when its method ends, so one thread listens
 * inside one call for as long as the server lives.
 */
@ApplicationScoped
public class NewsWire {
  private static final Logger LOG = System.getLogger(NewsWire.class.getName());
  private static final int LISTEN_MILLIS = 1_000;
  private static final int REST_MILLIS = 2_000;

  /** More accounts than this are all of them: a message of PostgreSQL has less than 8000 bytes. */
  private static final int MOST_ACCOUNTS = 20;

  private static final String TELL =
      """
      select pg_notify('tahsil_live', json_build_object('portfolio', :portfolio::bigint,
        'kind', :kind::text, 'accounts', coalesce(
          (select json_agg(a.account_ref order by a.account_ref) from account a
           where a.account_id = any(:accounts)), '[]'::json))::text)
      """;

  @Resource(lookup = "jdbc/tahsil", shareable = false)
  private DataSource dataSource;

  @Inject private Jdbi jdbi;

  private final CountDownLatch end = new CountDownLatch(1);

  /** Tells every server when this transaction commits; {@code accounts} none: any. */
  public void tell(PortfolioId portfolio, Kind kind, Collection<Long> accounts) {
    Collection<Long> named = accounts.size() > MOST_ACCOUNTS ? java.util.List.of() : accounts;
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(TELL)
                .bind("portfolio", portfolio.value())
                .bind("kind", kind.name())
                .bind("accounts", named.toArray(Long[]::new))
                .mapToMap()
                .one());
  }

  /**
   * Hands on what is told until {@link #stop}. After a break the reader hears that news were
   * missed.
   */
  public void listen(Consumer<LiveNews> reader) {
    boolean broken = false;
    while (end.getCount() > 0) {
      try (Connection connection = dataSource.getConnection()) {
        execute(connection, "listen tahsil_live");
        if (broken) {
          reader.accept(LiveNews.MISSED);
        }
        hear(connection, reader);
        execute(connection, "unlisten *");
      } catch (SQLException failure) {
        broken = true;
        LOG.log(Level.WARNING, "news of other servers are missed: {0}", failure.getSQLState());
        rest();
      }
    }
  }

  private void hear(Connection connection, Consumer<LiveNews> reader) throws SQLException {
    PGConnection wire = connection.unwrap(PGConnection.class);
    while (end.getCount() > 0) {
      PGNotification[] heard = wire.getNotifications(LISTEN_MILLIS);
      if (heard != null) {
        for (PGNotification news : heard) {
          NewsText.read(news.getParameter()).ifPresent(reader);
        }
      }
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private void rest() {
    try {
      if (end.await(REST_MILLIS, TimeUnit.MILLISECONDS)) {
        LOG.log(Level.DEBUG, "the wire is let go");
      }
    } catch (InterruptedException stopped) {
      end.countDown();
    }
  }

  /** Lets the listener go. */
  public void stop() {
    end.countDown();
  }

  /** Listens on another source than the server's. */
  NewsWire on(DataSource other) {
    dataSource = other;
    return this;
  }
}
