package org.tahsil.api.health;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/** The server has started when the database holds the product's tables. */
@Startup
@ApplicationScoped
public class SchemaCheck implements HealthCheck {

  @Resource(lookup = "jdbc/tahsil")
  private DataSource dataSource;

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("schema").status(present()).build();
  }

  private boolean present() {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select count(*) from tenant")) {
      return rows.next();
    } catch (SQLException e) {
      return false;
    }
  }
}
