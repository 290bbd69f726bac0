package org.tahsil.contact.store;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Records as JSON and back: the same record always gives the same bytes. Knows records, lists, maps
 * of texts, enums, texts, truth values, whole numbers, days, instants and zones; nulls are left
 * out.
 */
public final class RecordJson {
  private static final JsonProvider JSON = JsonProvider.provider();
  private static final Map<String, String> SNAKE = new ConcurrentHashMap<>();

  /** Java looks a record's components up anew each time it is asked. */
  private static final ClassValue<RecordComponent[]> PARTS =
      new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
          return type.getRecordComponents();
        }
      };

  private RecordJson() {}

  /** A record or a list of records. */
  public static String write(Object value) {
    return json(value).toString();
  }

  public static <R extends Record> R read(Class<R> type, String text) {
    try (var reader = JSON.createReader(new StringReader(text))) {
      return type.cast(made(type, reader.readObject()));
    }
  }

  public static <R extends Record> List<R> readAll(Class<R> type, String text) {
    try (var reader = JSON.createReader(new StringReader(text))) {
      return reader.readArray().stream()
          .map(each -> type.cast(made(type, each.asJsonObject())))
          .toList();
    }
  }

  /** A map of texts. */
  public static Map<String, String> readMap(String text) {
    try (var reader = JSON.createReader(new StringReader(text))) {
      return texts(reader.readObject());
    }
  }

  private static JsonValue json(Object value) {
    if (value instanceof Record each) {
      return object(each);
    }
    if (value instanceof List<?> list) {
      JsonArrayBuilder array = JSON.createArrayBuilder();
      list.forEach(each -> array.add(json(each)));
      return array.build();
    }
    if (value instanceof Map<?, ?> map) {
      JsonObjectBuilder object = JSON.createObjectBuilder();
      new TreeMap<>(map).forEach((name, text) -> object.add(name.toString(), text.toString()));
      return object.build();
    }
    if (value instanceof Boolean truth) {
      return truth ? JsonValue.TRUE : JsonValue.FALSE;
    }
    return value instanceof Integer number
        ? JSON.createValue(number)
        : JSON.createValue(value instanceof Enum<?> word ? word.name() : value.toString());
  }

  private static JsonObject object(Record each) {
    JsonObjectBuilder object = JSON.createObjectBuilder();
    for (RecordComponent part : PARTS.get(each.getClass())) {
      Object value = part(each, part);
      if (value != null) {
        object.add(snake(part.getName()), json(value));
      }
    }
    return object.build();
  }

  /** A name as the product's documents write it. */
  private static String snake(String name) {
    return SNAKE.computeIfAbsent(
        name, each -> each.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT));
  }

  private static @Nullable Object part(Record of, RecordComponent part) {
    try {
      return part.getAccessor().invoke(of);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static @Nullable Object value(Type type, @Nullable JsonValue json) {
    if (json == null || json == JsonValue.NULL) {
      return null;
    }
    if (type instanceof ParameterizedType generic) {
      return generic.getRawType() == List.class
          ? list(generic.getActualTypeArguments()[0], (JsonArray) json)
          : texts((JsonObject) json);
    }
    Class<?> plain = (Class<?>) type;
    if (plain.isRecord()) {
      return made(plain, (JsonObject) json);
    }
    if (plain == boolean.class || plain == Boolean.class) {
      return json == JsonValue.TRUE;
    }
    return plain == int.class
        ? ((jakarta.json.JsonNumber) json).intValueExact()
        : text(plain, ((JsonString) json).getString());
  }

  private static Object text(Class<?> type, String text) {
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants())
          .filter(each -> ((Enum<?>) each).name().equals(text))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException(type.getSimpleName() + ": " + text));
    }
    if (type == Instant.class) {
      return Instant.parse(text);
    }
    if (type == LocalDate.class) {
      return LocalDate.parse(text);
    }
    return type == ZoneId.class ? ZoneId.of(text) : text;
  }

  private static List<Object> list(Type each, JsonArray json) {
    List<Object> list = new ArrayList<>();
    json.forEach(item -> list.add(java.util.Objects.requireNonNull(value(each, item))));
    return list;
  }

  private static Map<String, String> texts(JsonObject json) {
    Map<String, String> texts = new LinkedHashMap<>();
    json.forEach((name, text) -> texts.put(name, ((JsonString) text).getString()));
    return texts;
  }

  private static Object made(Class<?> type, JsonObject json) {
    RecordComponent[] parts = PARTS.get(type);
    Class<?>[] types = new Class<?>[parts.length];
    Object[] values = new Object[parts.length];
    for (int i = 0; i < parts.length; i++) {
      types[i] = parts[i].getType();
      values[i] = value(parts[i].getGenericType(), json.get(snake(parts[i].getName())));
    }
    try {
      var constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
