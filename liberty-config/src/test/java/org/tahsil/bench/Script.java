package org.tahsil.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.tahsil.launcher.Settings;

/** SQL files of this package; they read their parameters with {@code current_setting}. */
final class Script {

  /** As many sessions as a step of the night has partitions. */
  static final int SLICES = 4;

  private Script() {}

  static String text(String name) throws IOException {
    try (InputStream file = Script.class.getResourceAsStream(name + ".sql")) {
      if (file == null) {
        throw new IOException("no script " + name);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Runs a script in one transaction. */
  static void run(Connection connection, String name, Map<String, String> settings)
      throws IOException, SQLException {
    connection.setAutoCommit(false);
    set(connection, settings);
    try (Statement statement = connection.createStatement()) {
      statement.execute(text(name));
    }
    connection.commit();
    connection.setAutoCommit(true);
  }

  /** Runs a script in {@link #SLICES} sessions at once, each on its share of the accounts. */
  static void slices(BenchProduct product, String name, long accounts, Map<String, String> settings)
      throws Exception {
    List<Callable<Void>> work = new ArrayList<>();
    for (int slice = 0; slice < SLICES; slice++) {
      Map<String, String> mine = new java.util.HashMap<>(settings);
      mine.put("bench.lo", Long.toString(edge(accounts, slice) + 1));
      mine.put("bench.hi", Long.toString(edge(accounts, slice + 1)));
      work.add(
          () -> {
            try (Connection connection = product.connect()) {
              run(connection, name, mine);
            }
            return null;
          });
    }
    ExecutorService sessions = Executors.newFixedThreadPool(SLICES);
    try {
      for (Future<Void> slice : sessions.invokeAll(work)) {
        slice.get();
      }
    } finally {
      sessions.shutdown();
    }
  }

  /** Even, so that customers with their two accounts stay together. */
  private static long edge(long accounts, int slice) {
    return slice == SLICES ? accounts : accounts * slice / SLICES / 2 * 2;
  }

  /** The rows of a query, cells as text. */
  static List<List<String>> rows(Connection connection, String name, Map<String, String> settings)
      throws IOException, SQLException {
    set(connection, settings);
    return query(connection, text(name));
  }

  static List<List<String>> query(Connection connection, String sql) throws SQLException {
    List<List<String>> rows = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet found = statement.executeQuery()) {
      int columns = found.getMetaData().getColumnCount();
      while (found.next()) {
        List<String> row = new ArrayList<>();
        for (int column = 1; column <= columns; column++) {
          row.add(String.valueOf(found.getString(column)));
        }
        rows.add(row);
      }
    }
    return rows;
  }

  static Connection connect(Settings.Login login) throws SQLException {
    return java.sql.DriverManager.getConnection(login.url(), login.user(), login.password());
  }

  private static void set(Connection connection, Map<String, String> settings) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("select set_config(?, ?, false)")) {
      for (Map.Entry<String, String> setting : settings.entrySet()) {
        statement.setString(1, setting.getKey());
        statement.setString(2, setting.getValue());
        statement.execute();
      }
    }
  }
}
