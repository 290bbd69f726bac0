package org.tahsil.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks the server how it is. */
final class Health {

  private static final Pattern DOWN = Pattern.compile("\"name\":\"([^\"]*)\",\"status\":\"DOWN\"");
  private static final Duration GRACE = Duration.ofSeconds(30);

  private final HttpClient client = HttpClient.newHttpClient();
  private final String baseUrl;

  Health(String baseUrl) {
    this.baseUrl = baseUrl;
  }

  boolean started() throws InterruptedException {
    return ask("/health/started").startsWith("200 ");
  }

  /** What is still missing after some grace, as the names of checks; empty if all is well. */
  String missing() throws InterruptedException {
    long deadline = System.nanoTime() + GRACE.toNanos();
    String answer = ask("/health/ready");
    while (!answer.startsWith("200 ") && System.nanoTime() < deadline) {
      Thread.sleep(500);
      answer = ask("/health/ready");
    }
    return answer.startsWith("200 ") ? "" : down(answer);
  }

  static String down(String answer) {
    StringBuilder names = new StringBuilder();
    Matcher matcher = DOWN.matcher(answer);
    while (matcher.find()) {
      names.append(names.isEmpty() ? "" : ", ").append(matcher.group(1));
    }
    return names.isEmpty() ? "health" : names.toString();
  }

  private String ask(String path) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(baseUrl + path)).timeout(Duration.ofSeconds(10)).build();
    try {
      HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
      return response.statusCode() + " " + response.body();
    } catch (IOException e) {
      return "000 ";
    }
  }
}
