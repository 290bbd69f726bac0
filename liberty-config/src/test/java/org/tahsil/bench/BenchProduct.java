package org.tahsil.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.tahsil.launcher.FreshProduct;
import org.tahsil.launcher.Product;
import org.tahsil.product.Client;

/** The product on a fresh database of its own, with its processes to be measured. */
final class BenchProduct implements AutoCloseable {

  private static final String ADMIN = "bench";
  private static final String PASSWORD = "bench-password";
  private static final String FOLDER = "bench-data";
  private static final String QUEUE_FOLDER = "bench-queue-data";

  private final Product product;
  private final Client client;
  private final long server;
  private final long database;
  private final HeapWatch heap;

  private BenchProduct(Product product, Path data) throws Exception {
    this.product = product;
    this.client =
        new Client(HttpClient.newHttpClient(), product.at().baseUrl(), ADMIN + ":" + PASSWORD);
    this.server = pid(data.resolve("liberty.pid"));
    this.database = pid(data.resolve("postgres/postmaster.pid"));
    this.heap = HeapWatch.of(server);
  }

  static BenchProduct start() throws Exception {
    return start(FOLDER, Map.of());
  }

  /**
   * With the bare queue beside it.
   *
   * @param port of the mail server that takes its mails
   */
  static BenchProduct startWithQueue(int port) throws Exception {
    BareQueue.deploy(FreshProduct.folder(QUEUE_FOLDER));
    return start(
        QUEUE_FOLDER,
        Map.of("TAHSIL_SMTP_HOST", "127.0.0.1", "TAHSIL_SMTP_PORT", String.valueOf(port)));
  }

  private static BenchProduct start(String folder, Map<String, String> more) throws Exception {
    Map<String, String> settings = new HashMap<>(more);
    settings.put("TAHSIL_DEMO", "false");
    settings.put("TAHSIL_TENANT", "bench");
    settings.put("TAHSIL_ADMIN_USER", ADMIN);
    settings.put("TAHSIL_ADMIN_PASSWORD", PASSWORD);
    Product product = FreshProduct.start(folder, settings);
    try {
      return new BenchProduct(product, FreshProduct.folder(folder));
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
