package org.tahsil.api.web;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tahsil.api.problem.RequestRefused;

/**
 * Records as JSON: snake_case names in the order of the components, nulls written, decimals with
 * their digits, everything else as text. JSON-B promises no order, and the Smart Collect documents
 * have one.
 */
public final class RecordJson {
  private RecordJson() {}

  /** A record with all its components. */
  public static JsonObject write(Record content) {
    return object(content, true);
  }

  /** A record without those that are null. */
  public static JsonObject writeKnown(Record content) {
    return object(content, false);
  }

  /**
   * A record of texts, whole numbers, truths, records, maps of texts, and lists of texts or
   * records; what is absent is null.
   *
   * @throws RequestRefused if a field has another type, named by its path from the body, such as
   *     {@code content.opt_out_line}
   */
  public static <R extends Record> R read(JsonObject json, Class<R> type) {
    return read(json, type, "");
  }

  private static <R extends Record> R read(JsonObject json, Class<R> type, String path) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    @Nullable Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      String field = name(components[i].getName());
      values[i] = value(path + field, json.get(field), components[i]);
    }
    try {
      Constructor<R> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException defect) {
      throw new IllegalStateException("cannot make " + type, defect);
    }
  }

  /** The JSON name of a component: {@code daysPastDue} is days_past_due. */
  public static String name(String component) {
    return component.replaceAll("([a-z])([A-Z0-9])", "$1_$2").toLowerCase(Locale.ROOT);
  }

  private static JsonObject object(Record content, boolean withNulls) {
    JsonObjectBuilder object = Json.createObjectBuilder();
    for (RecordComponent component : content.getClass().getRecordComponents()) {
      Object value = get(content, component);
      if (value != null || withNulls) {
        object.add(name(component.getName()), json(value));
      }
    }
    return object.build();
  }

  private static @Nullable Object get(Record content, RecordComponent component) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(content);
    } catch (IllegalAccessException | InvocationTargetException defect) {
      throw new IllegalStateException("cannot read " + component, defect);
    }
  }

  private static JsonValue json(@Nullable Object value) {
    if (value == null) {
      return JsonValue.NULL;
    }
    if (value instanceof Record content) {
      return write(content);
    }
    if (value instanceof Iterable<?> all) {
      JsonArrayBuilder array = Json.createArrayBuilder();
      all.forEach(one -> array.add(json(one)));
      return array.build();
    }
    if (value instanceof Map<?, ?> map) {
      JsonObjectBuilder object = Json.createObjectBuilder();
      map.forEach((key, one) -> object.add(key.toString(), json(one)));
      return object.build();
    }
    return scalar(value);
  }

  private static JsonValue scalar(Object value) {
    if (value instanceof Boolean truth) {
      return truth ? JsonValue.TRUE : JsonValue.FALSE;
    }
    if (value instanceof Integer || value instanceof Long) {
      return Json.createValue(((Number) value).longValue());
    }
    if (value instanceof BigDecimal decimal) {
      return Json.createValue(decimal.scale() < 0 ? decimal.setScale(0) : decimal);
    }
    if (value instanceof Double number) {
      return Json.createValue(number);
    }
    return Json.createValue(value.toString());
  }

  /** Text that a database and a mail can hold: no control characters, no half of a character. */
  private static String plain(String field, String text) {
    boolean whole = StandardCharsets.UTF_8.newEncoder().canEncode(text);
    if (!whole || text.chars().anyMatch(Character::isISOControl)) {
      throw RequestRefused.malformed(
          "FIELD_INVALID", field, text, "Write whole characters, no control characters.");
    }
    return text;
  }

  private static @Nullable Object value(
      String field, @Nullable JsonValue json, RecordComponent component) {
    Class<?> type = component.getType();
    if (json == null || json == JsonValue.NULL) {
      return null;
    }
    if (type == String.class && isText(json)) {
      return text(field, json);
    }
    if (type == Integer.class && json instanceof JsonNumber number) {
      return Read.number(field, number.toString());
    }
    if (type == Boolean.class && (json == JsonValue.TRUE || json == JsonValue.FALSE)) {
      return json == JsonValue.TRUE;
    }
    if (type == List.class && json instanceof JsonArray list) {
      return list(field, list, element(component));
    }
    if (type.isRecord() && json instanceof JsonObject object) {
      return read(object, type.asSubclass(Record.class), field + ".");
    }
    if (type == Map.class && json instanceof JsonObject object) {
      return texts(field, object);
    }
    throw RequestRefused.malformed("FIELD_INVALID", field, json.toString(), remedy(type));
  }

  /** A number may stand for the text of its digits. */
  private static boolean isText(JsonValue json) {
    return json instanceof JsonString || json instanceof JsonNumber;
  }

  private static String text(String field, JsonValue json) {
    return json instanceof JsonString text ? plain(field, text.getString()) : json.toString();
  }

  /** Names of any choice and a text behind each, in the order in which they came. */
  private static Map<String, String> texts(String field, JsonObject object) {
    Map<String, String> texts = new LinkedHashMap<>();
    object.forEach(
        (key, one) -> {
          String name = field + "." + plain(field, key);
          if (!isText(one)) {
            throw RequestRefused.malformed(
                "FIELD_INVALID", name, one.toString(), remedy(String.class));
          }
          texts.put(key, text(name, one));
        });
    return Collections.unmodifiableMap(texts);
  }

  private static List<Object> list(String field, JsonArray list, Class<?> type) {
    List<Object> all = new ArrayList<>();
    for (JsonValue one : list) {
      all.add(element(field, one, type, all.size()));
    }
    return List.copyOf(all);
  }

  private static Class<?> element(RecordComponent list) {
    return (Class<?>) ((ParameterizedType) list.getGenericType()).getActualTypeArguments()[0];
  }

  private static Object element(String field, JsonValue json, Class<?> type, int at) {
    if (type.isRecord() && json instanceof JsonObject object) {
      return read(object, type.asSubclass(Record.class), "%s[%d].".formatted(field, at));
    }
    if (type == String.class && isText(json)) {
      return text(field, json);
    }
    throw RequestRefused.malformed(
        "FIELD_INVALID",
        field,
        json.toString(),
        type.isRecord() ? "Write a list of objects." : "Write a list of texts in quotes.");
  }

  private static String remedy(Class<?> type) {
    if (type == Boolean.class) {
      return "Write true or false.";
    }
    if (type == Integer.class) {
      return "Write a whole number.";
    }
    if (type.isRecord() || type == Map.class) {
      return "Write an object in curly brackets.";
    }
    return type == List.class ? "Write a list in square brackets." : "Write text in quotes.";
  }
}
