package org.tahsil.api.openapi;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;
import org.tahsil.api.web.RecordJson;
import org.tahsil.smartcollect.SmartCollect;
import org.tahsil.smartcollect.SmartCollectDocument;

/**
 * The answers of Smart Collect, read from their records: they stand outside this WAR, where the
 * server does not look for schemas, and are written by {@link RecordJson}.
 */
final class SmartCollectSchemas {
  private SmartCollectSchemas() {}

  static void addTo(Components components) {
    of().forEach(components::addSchema);
  }

  /** The schemas by the simple name of their records, nested ones too. */
  static Map<String, Schema> of() {
    Map<String, Schema> schemas = new TreeMap<>();
    for (Class<?> answer :
        List.of(
            SmartCollectDocument.class,
            SmartCollect.Rescheduled.class,
            SmartCollect.Attempted.class)) {
      object(answer, schemas);
    }
    return schemas;
  }

  private static Schema object(Class<?> type, Map<String, Schema> schemas) {
    Schema schema = OASFactory.createSchema().addType(SchemaType.OBJECT);
    schemas.put(type.getSimpleName(), schema);
    for (RecordComponent component : type.getRecordComponents()) {
      String name = RecordJson.name(component.getName());
      Schema property = property(component.getGenericType(), schemas);
      if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)
          && property.getRef() == null) {
        property.addType(SchemaType.NULL);
      }
      schema.addProperty(name, property).addRequired(name);
    }
    return schema;
  }

  private static Schema property(Type type, Map<String, Schema> schemas) {
    if (type instanceof ParameterizedType list) {
      return of(SchemaType.ARRAY).items(property(list.getActualTypeArguments()[0], schemas));
    }
    Class<?> plain = (Class<?>) type;
    if (plain.isRecord()) {
      if (!schemas.containsKey(plain.getSimpleName())) {
        object(plain, schemas);
      }
      return OASFactory.createSchema().ref(plain.getSimpleName());
    }
    return of(scalar(plain));
  }

  private static SchemaType scalar(Class<?> type) {
    if (type == BigDecimal.class) {
      return SchemaType.NUMBER;
    }
    if (type == int.class || type == Integer.class) {
      return SchemaType.INTEGER;
    }
    return type == boolean.class ? SchemaType.BOOLEAN : SchemaType.STRING;
  }

  private static Schema of(SchemaType type) {
    return OASFactory.createSchema().addType(type);
  }
}
