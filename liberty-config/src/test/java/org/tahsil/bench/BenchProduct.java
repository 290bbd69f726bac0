package org.tahsil.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.tahsil.launcher.FreshProduct;
import org.tahsil.launcher.Product;
import org.tahsil.product.Client;

/** The product on a fresh database of its own, with its processes to be measured. */
final class BenchProduct implements AutoCloseable {

  private static final String ADMIN = "bench";
  private static final String PASSWORD = "bench-password";
  private static final String FOLDER = "bench-data";

  private final Product product;
  private final Client client;
  private final long server;
  private final long database;
  private final HeapWatch heap;

  private BenchProduct(Product product) throws Exception {
    this.product = product;
    this.client =
        new Client(HttpClient.newHttpClient(), product.at().baseUrl(), ADMIN + ":" + PASSWORD);
    Path data = FreshProduct.folder(FOLDER);
    this.server = pid(data.resolve("liberty.pid"));
    this.database = pid(data.resolve("postgres/postmaster.pid"));
    this.heap = HeapWatch.of(server);
  }

  static BenchProduct start() throws Exception {
    Map<String, String> settings =
        Map.of(
            "TAHSIL_DEMO",
            "false",
            "TAHSIL_TENANT",
            "bench",
            "TAHSIL_ADMIN_USER",
            ADMIN,
            "TAHSIL_ADMIN_PASSWORD",
            PASSWORD);
    Product product = FreshProduct.start(FOLDER, settings);
    try {
      return new BenchProduct(product);
    } catch (Exception e) {
      product.close();
      throw e;
    }
  }

  private static long pid(Path file) throws IOException {
    return Long.parseLong(Files.readAllLines(file).get(0).strip());
  }

  Client client() {
    return client;
  }

  HeapWatch heap() {
    return heap;
  }

  Connection connect() throws SQLException {
    return Script.connect(product.at().database());
  }

  /** What server and database have used since they started. */
  Usage used(Connection connection) throws IOException, SQLException {
    String wal =
        Script.query(connection, "select (pg_current_wal_insert_lsn() - '0/0'::pg_lsn)::bigint")
            .get(0)
            .get(0);
    return new Usage(
        System.nanoTime() / 1e9,
        Processor.seconds(server) + Processor.seconds(database),
        Long.parseLong(wal));
  }

  /** Writes everything that waits, so that no earlier work is counted to what comes. */
  void settle(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("checkpoint");
    }
  }

  @Override
  public void close() throws IOException {
    try {
      heap.close();
    } finally {
      product.close();
    }
  }
}
