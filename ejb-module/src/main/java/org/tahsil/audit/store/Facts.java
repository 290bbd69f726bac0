package org.tahsil.audit.store;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.Map;
import java.util.TreeMap;

/** The parameters of an entry as a JSON object of strings. */
final class Facts {

  private Facts() {}

  static String json(Map<String, String> facts) {
    JsonObjectBuilder object = Json.createObjectBuilder();
    facts.forEach(object::add);
    return object.build().toString();
  }

  static Map<String, String> read(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      Map<String, String> facts = new TreeMap<>();
      reader
          .readObject()
          .forEach((name, value) -> facts.put(name, ((jakarta.json.JsonString) value).getString()));
      return facts;
    }
  }
}
