package org.tahsil.api.web;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.tahsil.api.problem.RequestRefused;

/** Refuses a field that nothing reads: a misspelt limit must not mean that there is none. */
final class KnownFields {
  private KnownFields() {}

  /**
   * Compares an object with the record that it is read as, and the objects in it and in its lists
   * with theirs. A map takes any name.
   *
   * @throws RequestRefused for the first field that the record has not, named by its path from the
   *     body, such as {@code instalments[0].ammount} or {@code content.opt_out}; the remedy lists
   *     those that it has
   */
  static void check(JsonObject body, Class<? extends Record> type) {
    check(body, type, "");
  }

  /**
   * Refuses every field, for what takes none.
   *
   * @throws RequestRefused if the object has a field
   */
  static void none(JsonObject body) {
    check(body, Nothing.class);
  }

  private record Nothing() {}

  private static void check(JsonObject object, Class<?> type, String path) {
    Map<String, RecordComponent> known = new LinkedHashMap<>();
    for (RecordComponent component : type.getRecordComponents()) {
      known.put(RecordJson.name(component.getName()), component);
    }
    object.forEach(
        (name, value) -> {
          RecordComponent component = known.get(name);
          if (component == null) {
            throw refused(path + name, value, known.keySet());
          }
          if (value instanceof JsonObject inner && component.getType().isRecord()) {
            check(inner, component.getType(), path + name + ".");
          }
          if (value instanceof JsonArray list && component.getType() == List.class) {
            each(list, component, path + name);
          }
        });
  }

  private static void each(JsonArray list, RecordComponent component, String path) {
    Class<?> element =
        (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
    for (int i = 0; element.isRecord() && i < list.size(); i++) {
      if (list.get(i) instanceof JsonObject object) {
        check(object, element, "%s[%d].".formatted(path, i));
      }
    }
  }

  private static RequestRefused refused(String path, JsonValue value, Set<String> known) {
    return RequestRefused.malformed(
        "UNKNOWN_FIELD",
        path,
        value.toString(),
        known.isEmpty()
            ? "Leave it out: no fields are read here."
            : "Use only " + String.join(", ", new TreeSet<>(known)) + ".");
  }
}
