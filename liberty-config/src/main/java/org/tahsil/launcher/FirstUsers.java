package org.tahsil.launcher;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tahsil.access.PasswordHash;

/** Makes the users without whom nobody could sign in. */
final class FirstUsers {

  /** One user for each role, with the role's name as name and password. */
  static final List<String> DEMO =
      List.of("viewer", "agent", "manager", "operator", "integrator", "admin");

  /** Further agents of the demonstration, so that cases have several owners. */
  static final List<String> AGENTS = List.of("maryam", "salim");

  static final String DEMO_TENANT = "demo";

  private final Connection connection;

  FirstUsers(Connection connection) {
    this.connection = connection;
  }

  /** Everybody of the demonstration, whose password is the name. */
  static List<String> demoNames() {
    return Stream.concat(DEMO.stream(), AGENTS.stream()).toList();
  }

  /** Makes the demonstration users who are not there, or were shut out by {@link #withoutDemo}. */
  void demo() throws SQLException {
    connection.setAutoCommit(false);
    tenant(DEMO_TENANT, "Demonstration");
    for (String name : DEMO) {
      if (activeHash(name).isEmpty()) {
        user(DEMO_TENANT, name, name);
      }
      role(name, name);
    }
    for (String name : AGENTS) {
      if (activeHash(name).isEmpty()) {
        user(DEMO_TENANT, name, name);
      }
      role(name, "agent");
    }
    connection.commit();
  }

  /** Shuts out demonstration users that still have their names as passwords. */
  void withoutDemo() throws SQLException {
    for (String name : demoNames()) {
      Optional<String> hash = activeHash(name);
      if (hash.isPresent() && PasswordHash.matches(name, hash.get())) {
        run("update app_user set active = false where user_name = ?", name);
      }
    }
  }

  /**
   * Makes the first tenant and administrator if the database has no user who can come in.
   *
   * @throws Trouble if there is nobody and the environment names nobody
   */
  void first(Optional<Settings.FirstAdmin> wish) throws SQLException, Trouble {
    if (count("select count(*) from app_user where active") > 0) {
      return;
    }
    if (wish.isEmpty()) {
      throw new Trouble(
          "The database has no user yet and there is no default password: set TAHSIL_TENANT,"
              + " TAHSIL_ADMIN_USER and TAHSIL_ADMIN_PASSWORD to make the first administrator.");
    }
    Settings.FirstAdmin admin = wish.get();
    connection.setAutoCommit(false);
    tenant(admin.tenant(), admin.tenant());
    user(admin.tenant(), admin.user(), admin.password());
    role(admin.user(), "admin");
    connection.commit();
  }

  private void tenant(String id, String name) throws SQLException {
    run("insert into tenant (tenant_id, name) values (?, ?) on conflict do nothing", id, name);
  }

  private void user(String tenant, String name, String password) throws SQLException {
    run(
        """
        insert into app_user (user_name, tenant_id, password_hash) values (?, ?, ?)
        on conflict (user_name) do update
        set password_hash = excluded.password_hash, active = true
        """,
        name,
        tenant,
        PasswordHash.of(password));
  }

  private void role(String user, String role) throws SQLException {
    run(
        "insert into app_user_role (user_name, role) values (?, ?) on conflict do nothing",
        user,
        role);
  }

  private Optional<String> activeHash(String user) throws SQLException {
    String sql = "select password_hash from app_user where user_name = ? and active";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, user);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
      }
    }
  }

  private long count(String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet rows = statement.executeQuery()) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private void run(String sql, String... parameters) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setString(i + 1, parameters[i]);
      }
      statement.executeUpdate();
    }
  }
}
