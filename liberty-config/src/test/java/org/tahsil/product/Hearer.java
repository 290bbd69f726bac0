package org.tahsil.product;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntUnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Another system on this machine: it notes what it hears, and answers by the count of calls. */
final class Hearer implements AutoCloseable {
  /** Instead of a status: no answer for a minute. */
  static final int SILENT = -1;

  private static final int SILENCE_MILLIS = 60_000;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Message> heard = new CopyOnWriteArrayList<>();

  /** What came in, and what was answered. */
  record Message(String id, String timestamp, String signatures, String body, int status) {

    boolean isTaken() {
      return status >= 200 && status < 300;
    }

    /** Whether one of the signatures is that of a secret, computed apart from the product. */
    boolean isSignedBy(String secret) {
      try {
        Mac mac = Mac.getInstance("HmacSHA256");
        byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        String content = id + "." + timestamp + "." + body;
        byte[] digest = mac.doFinal(content.getBytes(StandardCharsets.UTF_8));
        String wanted = "v1," + Base64.getEncoder().encodeToString(digest);
        return List.of(signatures.split(" ", -1)).contains(wanted);
      } catch (GeneralSecurityException absent) {
        throw new IllegalStateException(absent);
      }
    }
  }

  /**
   * @param answer the status of the call with this number, counted from 1; 302 leads to nowhere
   */
  Hearer(IntUnaryOperator answer) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    server.setExecutor(threads);
    server.createContext("/in", exchange -> hear(exchange, answer));
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/in";
  }

  List<Message> heard() {
    return heard;
  }

  List<Message> taken() {
    return heard.stream().filter(Message::isTaken).toList();
  }

  private void hear(HttpExchange exchange, IntUnaryOperator answer) throws IOException {
    int status = note(exchange, answer);
    if (status == SILENT) {
      silence();
    }
    if (status == 302) {
      exchange.getResponseHeaders().set("Location", url() + "/elsewhere");
    }
    exchange.sendResponseHeaders(Math.max(status, 200), -1);
    exchange.close();
  }

  private synchronized int note(HttpExchange exchange, IntUnaryOperator answer) throws IOException {
    int status = answer.applyAsInt(heard.size() + 1);
    var headers = exchange.getRequestHeaders();
    heard.add(
        new Message(
            headers.getFirst("webhook-id"),
            headers.getFirst("webhook-timestamp"),
            headers.getFirst("webhook-signature"),
            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
            status));
    return status;
  }

  private static void silence() {
    try {
      Thread.sleep(SILENCE_MILLIS);
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
