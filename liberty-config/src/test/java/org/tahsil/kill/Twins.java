package org.tahsil.kill;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.tahsil.access.PasswordHash;
import org.tahsil.product.Client;

/** Two tenants with the same book, reached as any caller would. */
final class Twins {

  static final String CALM = "calm";
  static final String STRUCK = "struck";
  static final List<String> BOTH = List.of(CALM, STRUCK);

  private static final String PORTFOLIO =
      """
      {"code": "TWIN", "name": "Twin book", "currency": "OMR", "time_zone": "Asia/Kolkata",
       "presentation_day": 15, "simulated_clock": "2025-01-01T10:00:00Z"}
      """;

  private final HttpClient http = HttpClient.newHttpClient();
  private final String baseUrl;

  Twins(String baseUrl) {
    this.baseUrl = baseUrl;
  }

  Client as(String tenant) {
    return new Client(http, baseUrl, tenant + ":" + tenant);
  }

  /** Makes a tenant with one user, and fills its book by the product's own intake. */
  void load(String tenant, int copies, Connection database) throws SQLException, IOException {
    makeUser(tenant, database);
    expect(as(tenant).post("/api/v1/portfolios", PORTFOLIO), 201, 409);
    fill(tenant, copies);
  }

  /** The same on an external database, where the product opens no book with a standing clock. */
  void loadWithClock(String tenant, int copies, Connection database)
      throws SQLException, IOException {
    makeUser(tenant, database);
    run(
        database,
        """
        insert into portfolio (tenant_id, code, name, currency, time_zone, dpd_convention,
          allocation_rule, presentation_day, simulated_now)
        values (?, 'TWIN', 'Twin book', 'OMR', 'Asia/Kolkata', 'ELAPSED', 'HOLD', 15,
          '2025-01-01T10:00:00Z')
        """,
        tenant);
    fill(tenant, copies);
  }

  /** Sets two schemes and takes the files in. */
  private void fill(String tenant, int copies) throws IOException {
    for (String scheme : List.of("RBI_IRAC", "IFRS9")) {
      String setting = "{\"kind\": \"%s\", \"valid_from\": \"2020-01-01\"}".formatted(scheme);
      expect(as(tenant).put(path("/schemes/" + scheme.replace("_IRAC", "")), setting), 200, 201);
    }
    for (String kind : Multiplied.KINDS) {
      List<String> files = Multiplied.files(kind, copies);
      for (String file : files) {
        JsonObject batch =
            Client.json(expect(as(tenant).csv(path("/intake/" + kind), file), 200, 200));
        if (batch.getInt("quarantined") != 0) {
          throw new IllegalStateException(tenant + ", " + kind + ": " + batch);
        }
      }
      System.out.printf("%s: %d %s%n", tenant, Multiplied.rows(files), kind);
    }
  }

  private static void makeUser(String tenant, Connection database) throws SQLException {
    run(database, "insert into tenant values (?, ?) on conflict do nothing", tenant, tenant);
    run(
        database,
        """
        insert into app_user (user_name, tenant_id, password_hash) values (?, ?, ?)
        on conflict do nothing
        """,
        tenant,
        tenant,
        PasswordHash.of(tenant));
    run(database, "insert into app_user_role values (?, 'admin') on conflict do nothing", tenant);
  }

  private static void run(Connection database, String sql, String... values) throws SQLException {
    try (PreparedStatement statement = database.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setString(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }

  /** Lets the morning after a date come. */
  void morningAfter(LocalDate date) {
    BOTH.forEach(tenant -> morningAfter(tenant, date));
  }

  void morningAfter(String tenant, LocalDate date) {
    String to = "{\"to\": \"" + date.plusDays(1) + "T10:00:00Z\"}";
    expect(as(tenant).post(path("/clock"), to), 200, 200);
  }

  /** Begins a night. */
  void endDay(String tenant, LocalDate date) {
    expect(ask(tenant, date), 202, 202);
  }

  /** Asks for a night, whatever the answer. */
  HttpResponse<String> ask(String tenant, LocalDate date) {
    return as(tenant).post(path("/end-of-day"), "{\"business_date\": \"" + date + "\"}");
  }

  private static String path(String rest) {
    return "/api/v1/portfolios/TWIN" + rest;
  }

  private static HttpResponse<String> expect(HttpResponse<String> answer, int one, int other) {
    if (answer.statusCode() != one && answer.statusCode() != other) {
      throw new IllegalStateException(answer + " " + answer.body());
    }
    return answer;
  }

  /** How a night stands: its status, or empty if there is none of that date. */
  static String status(Connection database, String tenant, LocalDate date) throws SQLException {
    String sql =
        """
        select status, coalesce(failure, '') from night join portfolio using (portfolio_id)
        where tenant_id = ? and business_date = ?
        """;
    try (PreparedStatement statement = database.prepareStatement(sql)) {
      statement.setString(1, tenant);
      statement.setObject(2, date);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? (row.getString(1) + " " + row.getString(2)).strip() : "";
      }
    }
  }

  /** The date of the newest night. */
  static LocalDate lastDate(Connection database, String tenant) throws SQLException {
    String sql =
        "select max(business_date) from night join portfolio using (portfolio_id)"
            + " where tenant_id = ?";
    try (PreparedStatement statement = database.prepareStatement(sql)) {
      statement.setString(1, tenant);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getObject(1, LocalDate.class);
      }
    }
  }
}
