package org.tahsil.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Calls the product's REST API as a user of the demonstration: its administrator unless another is
 * named.
 */
final class DemoClient {

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private final HttpClient http = HttpClient.newHttpClient();
  private final String api;
  private final String authorization;

  DemoClient(String api) {
    this(api, "admin");
  }

  private DemoClient(String api, String user) {
    this.api = api;
    this.authorization =
        "Basic " + Base64.getEncoder().encodeToString((user + ":" + user).getBytes(UTF_8));
  }

  /** The same product, as another user of the demonstration. */
  DemoClient as(String user) {
    return new DemoClient(api, user);
  }

  /** Sends a file, of which every row must be taken. */
  void take(String path, String csv) throws IOException, InterruptedException, Trouble {
    HttpResponse<String> answer = post(path, "text/csv", csv, List.of(200));
    if (!number(answer.body(), "quarantined").equals("0")) {
      throw new Trouble("The demonstration data were not taken in whole: " + answer.body());
    }
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException, Trouble {
    return send(request(path).GET().build(), List.of(200));
  }

  HttpResponse<String> post(String path, String type, String body, List<Integer> expected)
      throws IOException, InterruptedException, Trouble {
    HttpRequest request =
        request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body)).build();
    return send(request, expected);
  }

  void put(String path, String json) throws IOException, InterruptedException, Trouble {
    HttpRequest request =
        request(path)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(json))
            .build();
    send(request, List.of(200));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(api + path))
        .timeout(PATIENCE)
        .header("Authorization", authorization);
  }

  private HttpResponse<String> send(HttpRequest request, List<Integer> expected)
      throws IOException, InterruptedException, Trouble {
    HttpResponse<String> response = http.send(request, BodyHandlers.ofString(UTF_8));
    if (!expected.contains(response.statusCode())) {
      throw new Trouble(
          "The demonstration data could not be loaded: "
              + request.uri().getPath()
              + " answered "
              + response.statusCode()
              + " "
              + response.body().replaceAll("\\s+", " "));
    }
    return response;
  }

  /** The first text of a name in a JSON document; empty if there is none. */
  static String text(String json, String name) {
    return first(json, "\"" + name + "\"\\s*:\\s*\"([^\"]*)\"");
  }

  /** The first whole number of a name in a JSON document; empty if there is none. */
  static String number(String json, String name) {
    return first(json, "\"" + name + "\"\\s*:\\s*(-?[0-9]+)");
  }

  private static String first(String json, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(json);
    return matcher.find() ? matcher.group(1) : "";
  }
}
