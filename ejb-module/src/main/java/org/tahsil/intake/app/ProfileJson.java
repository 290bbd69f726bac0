package org.tahsil.intake.app;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;

/** A JSON object whose faults are refusals that name the path of the field. */
record ProfileJson(String path, JsonObject json) {

  static ProfileJson parse(String document) {
    try (JsonReader reader = Json.createReader(new StringReader(document))) {
      return new ProfileJson("", reader.readObject());
    } catch (JsonException malformed) {
      throw refused("NOT_JSON", "profile", null, "Send one JSON object.");
    }
  }

  /** Refuses any other name; a misspelt one would be dropped in silence. */
  void only(Set<String> names) {
    for (String name : json.keySet()) {
      if (!names.contains(name)) {
        throw refused(
            "UNKNOWN_FIELD",
            path + name,
            name,
            "Use only " + String.join(", ", names.stream().sorted().toList()) + ".");
      }
    }
  }

  String text(String name) {
    String text = optionalText(name);
    if (text == null) {
      throw refused("MISSING_FIELD", path + name, null, "Give a text.");
    }
    return text;
  }

  @Nullable String optionalText(String name) {
    JsonValue value = json.get(name);
    return value == null ? null : string(path + name, value);
  }

  /** The object of a name, empty if absent. */
  ProfileJson object(String name) {
    JsonValue value = json.getOrDefault(name, JsonValue.EMPTY_JSON_OBJECT);
    if (!(value instanceof JsonObject object)) {
      throw refused("NOT_AN_OBJECT", path + name, value.toString(), "Give a JSON object.");
    }
    return new ProfileJson(path + name + ".", object);
  }

  /** The texts of a name: one, or an array of them; empty if absent. */
  List<String> texts(String name) {
    JsonValue value = json.getOrDefault(name, JsonValue.EMPTY_JSON_ARRAY);
    return value instanceof JsonArray array
        ? array.stream().map(one -> string(path + name, one)).toList()
        : List.of(string(path + name, value));
  }

  /** All members as texts. */
  Map<String, String> members() {
    Map<String, String> members = new LinkedHashMap<>();
    json.forEach((name, value) -> members.put(name, string(path + name, value)));
    return members;
  }

  static RefusedException refused(
      String code, String field, @Nullable String value, String remedy) {
    return new RefusedException(Refusal.malformed(code, field, value, remedy));
  }

  private static String string(String field, JsonValue value) {
    if (!(value instanceof JsonString text)) {
      throw refused("NOT_A_TEXT", field, value.toString(), "Give a text in quotes.");
    }
    return text.getString();
  }
}
