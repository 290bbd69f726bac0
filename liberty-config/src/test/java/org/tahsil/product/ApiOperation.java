package org.tahsil.product;

import jakarta.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An operation as the served OpenAPI document describes it.
 *
 * @param path with its parameters in braces, from the root of the server
 */
record ApiOperation(String method, String path, JsonObject described) {

  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "patch", "head", "options", "trace");

  /** All operations of the document at {@code /openapi}. */
  static List<ApiOperation> all(RunningProduct product) {
    JsonObject document = document(product);
    String root =
        URI.create(document.getJsonArray("servers").getJsonObject(0).getString("url")).getPath();
    return document.getJsonObject("paths").entrySet().stream()
        .flatMap(path -> of(root + path.getKey(), path.getValue().asJsonObject()))
        .toList();
  }

  private static Stream<ApiOperation> of(String path, JsonObject item) {
    return item.entrySet().stream()
        .filter(entry -> METHODS.contains(entry.getKey()))
        .map(
            entry ->
                new ApiOperation(
                    entry.getKey().toUpperCase(Locale.ROOT),
                    path,
                    entry.getValue().asJsonObject()));
  }

  /** The document, as JSON. */
  static JsonObject document(RunningProduct product) {
    return Client.json(product.asNobody().get("/openapi?format=json"));
  }

  String id() {
    return described.getString("operationId", "");
  }

  boolean writes() {
    return !method.equals("GET");
  }

  /** The names in the braces of the path. */
  Set<String> names() {
    return Pattern.compile("\\{([^}]+)}")
        .matcher(path)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toSet());
  }

  /** The path with values in place of its names. */
  String at(Map<String, String> values) {
    String filled = path;
    for (String name : names()) {
      String value = values.get(name);
      if (value == null) {
        throw new AssertionError("the walk knows no value for {" + name + "} of " + this);
      }
      filled = filled.replace("{" + name + "}", value);
    }
    return filled;
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
