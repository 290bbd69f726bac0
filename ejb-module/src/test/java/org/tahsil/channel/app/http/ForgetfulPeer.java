package org.tahsil.channel.app.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A gateway that knows texts again by their key, and sometimes forgets to answer. */
final class ForgetfulPeer implements AutoCloseable {
  /** How many requests to come are taken and not answered. */
  final AtomicInteger silent = new AtomicInteger();

  /** How many requests to come are answered with this status, and nothing is taken. */
  final AtomicInteger refused = new AtomicInteger();

  volatile int status = 500;

  private final Map<String, String> texts = new ConcurrentHashMap<>();
  private final AtomicInteger asked = new AtomicInteger();
  private final HttpServer server;

  ForgetfulPeer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/texts", this::answer);
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/texts");
  }

  /** By key; a text that came twice is one. */
  Map<String, String> texts() {
    return texts;
  }

  int asked() {
    return asked.get();
  }

  private void answer(HttpExchange exchange) throws IOException {
    asked.incrementAndGet();
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    if (next(refused)) {
      exchange.getResponseHeaders().add("Retry-After", "7");
      exchange.sendResponseHeaders(status, -1);
      exchange.close();
      return;
    }
    String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
    texts.putIfAbsent(key, body);
    if (next(silent)) {
      exchange.close();
      return;
    }
    byte[] answer = ("{\"id\":\"peer-" + key + "\"}").getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(202, answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }

  private static boolean next(AtomicInteger left) {
    return left.getAndUpdate(count -> Math.max(0, count - 1)) > 0;
  }

  void stop() {
    server.stop(0);
  }

  @Override
  public void close() {
    stop();
  }
}
