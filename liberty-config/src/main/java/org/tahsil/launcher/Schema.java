package org.tahsil.launcher;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Reaches the database and brings its schema up to date. */
final class Schema {

  private static final int OLDEST_POSTGRES = 14;

  private Schema() {}

  /** Opens a connection, within ten seconds. */
  static Connection connect(Settings.Login login) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", login.user());
    properties.setProperty("password", login.password());
    properties.setProperty("loginTimeout", "10");
    properties.setProperty("connectTimeout", "10");
    return DriverManager.getConnection(login.url(), properties);
  }

  /** Checks that an external database answers and is new enough. */
  static void reach(Settings.Login login) throws Trouble {
    try (Connection connection = connect(login)) {
      int version = connection.getMetaData().getDatabaseMajorVersion();
      if (version < OLDEST_POSTGRES) {
        throw new Trouble(
            "The database of TAHSIL_DB_URL is PostgreSQL "
                + version
                + ", and Tahsil needs "
                + OLDEST_POSTGRES
                + " or later: upgrade it, or point TAHSIL_DB_URL elsewhere.");
      }
    } catch (SQLException e) {
      throw new Trouble(
          "The database at "
              + login.url()
              + " cannot be reached ("
              + oneLine(e)
              + "): check TAHSIL_DB_URL, TAHSIL_DB_USER and TAHSIL_DB_PASSWORD, and that it runs.",
          e);
    }
  }

  /**
   * Applies the migrations that are new.
   *
   * @return how many were applied
   */
  static int migrate(Settings.Login login) throws Trouble {
    try {
      return Flyway.configure(Schema.class.getClassLoader())
          .dataSource(login.url(), login.user(), login.password())
          .locations("classpath:db/migration")
          .outOfOrder(true) // changes of several people land in another order than they were begun
          .load()
          .migrate()
          .migrationsExecuted;
    } catch (FlywayException e) {
      throw new Trouble(
          "The database's schema cannot be brought up to date: "
              + oneLine(e)
              + " Restore the database from before the change, or use the Tahsil that made it.",
          e);
    }
  }

  static String oneLine(Exception e) {
    return String.valueOf(e.getMessage()).strip().replaceAll("\\s+", " ");
  }
}
