package org.tahsil.channel.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.tahsil.shared.time.RealTime;

/**
 * A telephone system that reaches nobody real: it takes jobs by the protocol of docs/calls.md,
 * knows each again by its key, and tells what its {@link Callee}s do. It listens on loopback only.
 */
public final class PhoneNetwork implements AutoCloseable {
  /** What it does otherwise than it should. */
  public final CallFaults faults = new CallFaults();

  private final Map<String, JsonObject> jobs = new ConcurrentHashMap<>();
  private final AtomicInteger asked = new AtomicInteger();
  private final String token;
  private final EventCourier courier;
  private final HttpServer server;
  private final ExecutorService calls = Executors.newFixedThreadPool(2);

  /**
   * @param port 0: any free one
   * @param token that a caller must bear
   * @param secret by which events are signed
   */
  public PhoneNetwork(int port, String token, String secret) throws IOException {
    this.token = token;
    this.courier = new EventCourier(secret, faults);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.createContext("/calls", this::answer);
    server.start();
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/calls");
  }

  public int port() {
    return server.getAddress().getPort();
  }

  /** Calls that were made, by key; one that was asked for twice is one. */
  public Map<String, JsonObject> jobs() {
    return Map.copyOf(jobs);
  }

  /** How often it was asked. */
  public int asked() {
    return asked.get();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      asked.incrementAndGet();
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
      String given = exchange.getRequestHeaders().getFirst("Authorization");
      if (!("Bearer " + token).equals(given)) {
        exchange.sendResponseHeaders(401, -1);
      } else if (Faults.next(faults.refused)) {
        exchange.getResponseHeaders().add("Retry-After", "1");
        exchange.sendResponseHeaders(faults.status(), -1);
      } else {
        take(exchange, key, read(body).orElse(null));
      }
    }
  }

  private void take(HttpExchange exchange, @Nullable String key, @Nullable JsonObject job)
      throws IOException {
    if (key == null || job == null) {
      exchange.sendResponseHeaders(422, -1);
      return;
    }
    JsonObject before = jobs.putIfAbsent(key, job);
    if (before == null) {
      calls.execute(() -> call(key, job));
    }
    if (before != null && !before.equals(job)) {
      exchange.sendResponseHeaders(422, -1);
    } else if (!Faults.next(faults.silent)) {
      byte[] answer = ("{\"id\":\"call-" + key + "\"}").getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(202, answer.length);
      exchange.getResponseBody().write(answer);
    }
  }

  private static Optional<JsonObject> read(String body) {
    try (JsonReader reader = Json.createReader(new StringReader(body))) {
      JsonObject job = reader.readObject();
      return job.containsKey("to") && job.containsKey("script")
          ? Optional.of(job)
          : Optional.empty();
    } catch (JsonException unreadable) {
      return Optional.empty();
    }
  }

  private void call(String key, JsonObject job) {
    String address = job.getString("events_url", "");
    if (!address.isEmpty()) {
      courier.tell(
          URI.create(address),
          new Callee(job.getString("to"), job.getJsonObject("script"), key, RealTime.now())
              .events());
    }
  }

  @Override
  public void close() {
    server.stop(0);
    calls.shutdownNow();
  }
}
