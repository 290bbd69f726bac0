package org.tahsil.product;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.tahsil.access.PasswordHash;

/** Another tenant of the shared product, with users and a portfolio of its own. */
final class SecondTenant {

  static final String TENANT = "walk";

  /** Its user with every role; the password is {@link #PASSWORD}. */
  static final String USER = "walk-everything";

  static final String PASSWORD = "walk-everything-password";

  /** Its portfolio. */
  static final String PORTFOLIO = "WALK";

  private SecondTenant() {}

  /** Signs the user with every role in; makes tenant, user and portfolio where they are not. */
  static Client of(RunningProduct product) throws SQLException {
    user(product, TENANT, USER, PASSWORD, RoleTable.ROLES);
    Client client = product.as(USER, PASSWORD);
    client.post(
        "/api/v1/portfolios",
        """
        {"code": "%s", "name": "Walk", "currency": "OMR", "time_zone": "Asia/Muscat",
         "simulated_clock": "2025-01-01T10:00:00Z"}
        """
            .formatted(PORTFOLIO));
    return client;
  }

  /** Makes a user, and the tenant if it is not there. */
  static void user(
      RunningProduct product, String tenant, String name, String password, List<String> roles)
      throws SQLException {
    try (Connection connection = product.database()) {
      run(
          connection,
          "insert into tenant (tenant_id, name) values (?, ?) on conflict do nothing",
          tenant,
          tenant);
      run(
          connection,
          "insert into app_user (user_name, tenant_id, password_hash) values (?, ?, ?)"
              + " on conflict do nothing",
          name,
          tenant,
          PasswordHash.of(password));
      for (String role : roles) {
        run(
            connection,
            "insert into app_user_role (user_name, role) values (?, ?) on conflict do nothing",
            name,
            role);
      }
    }
  }

  private static void run(Connection connection, String sql, String... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      List<String> all = Stream.of(values).toList();
      for (int i = 0; i < all.size(); i++) {
        statement.setString(i + 1, all.get(i));
      }
      statement.executeUpdate();
    }
  }
}
