package org.tahsil.webhook.app;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Another system on this machine, that notes what it hears and answers as told. */
final class Receiver implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Heard> heard = new CopyOnWriteArrayList<>();

  /** What came in; {@code no} counts from 1. */
  record Heard(int no, String id, String timestamp, String signature, String body) {}

  /** An answer: its body is sent so often. */
  record Reply(int status, String location, int blocks) {
    static Reply of(int status) {
      return new Reply(status, "", 0);
    }
  }

  Receiver(Function<Heard, Reply> answer) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    server.setExecutor(threads);
    server.createContext("/", exchange -> hear(exchange, answer));
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/in";
  }

  List<Heard> heard() {
    return heard;
  }

  private void hear(HttpExchange exchange, Function<Heard, Reply> answer) throws IOException {
    Heard letter;
    synchronized (this) {
      letter =
          new Heard(
              heard.size() + 1,
              exchange.getRequestHeaders().getFirst("webhook-id"),
              exchange.getRequestHeaders().getFirst("webhook-timestamp"),
              exchange.getRequestHeaders().getFirst("webhook-signature"),
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
      heard.add(letter);
    }
    Reply reply = answer.apply(letter);
    if (!reply.location().isEmpty()) {
      exchange.getResponseHeaders().set("Location", reply.location());
    }
    exchange.sendResponseHeaders(reply.status(), reply.blocks() == 0 ? -1 : 0);
    try (OutputStream out = exchange.getResponseBody()) {
      for (int block = 0; block < reply.blocks(); block++) {
        out.write(new byte[10_000]);
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
