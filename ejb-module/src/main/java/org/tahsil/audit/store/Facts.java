package org.tahsil.audit.store;

import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Map;
import java.util.TreeMap;

/** The parameters of an entry as a JSON object of strings. */
final class Facts {
  /** Finding a provider is slow; a factory has found it. */
  private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

  private static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());

  private static final char TEXT = 's';
  private static final char JSON = 'j';
  private static final char NO_OBJECT = 'r';

  private Facts() {}

  static String json(Map<String, String> facts) {
    JsonObjectBuilder object = BUILDERS.createObjectBuilder();
    facts.forEach(object::add);
    return object.build().toString();
  }

  static Map<String, String> read(String json) {
    Map<String, String> facts = new TreeMap<>();
    value(json)
        .asJsonObject()
        .forEach((name, value) -> facts.put(name, ((JsonString) value).getString()));
    return facts;
  }

  /** What somebody may have made of them: values with {@code s} before a text, or other JSON. */
  static Map<String, String> typed(String json) {
    return typed(value(json));
  }

  static Map<String, String> typed(JsonValue facts) {
    if (facts.getValueType() != JsonValue.ValueType.OBJECT) {
      return Map.of("", NO_OBJECT + facts.toString());
    }
    Map<String, String> typed = new TreeMap<>();
    facts
        .asJsonObject()
        .forEach(
            (name, value) ->
                typed.put(
                    name,
                    value instanceof JsonString text
                        ? TEXT + text.getString()
                        : JSON + value.toString()));
    return typed;
  }

  /** The JSON of what {@link #typed(String)} gave. */
  static JsonValue untyped(Map<String, String> typed) {
    String whole = typed.getOrDefault("", "");
    if (typed.size() == 1 && !whole.isEmpty() && whole.charAt(0) == NO_OBJECT) {
      return value(whole.substring(1));
    }
    JsonObjectBuilder object = BUILDERS.createObjectBuilder();
    typed.forEach((name, value) -> add(object, name, value));
    return object.build();
  }

  private static void add(JsonObjectBuilder object, String name, String typed) {
    String content = typed.substring(1);
    if (typed.charAt(0) == TEXT) {
      object.add(name, content);
    } else {
      object.add(name, value(content));
    }
  }

  private static JsonValue value(String json) {
    try (JsonReader reader = READERS.createReader(new StringReader(json))) {
      return reader.readValue();
    }
  }
}
