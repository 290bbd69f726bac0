package org.tahsil.api.web;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tahsil.delinquency.Bucket;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.id.PaymentRef;
import org.tahsil.shared.id.PortfolioCode;

/** Path and query parameters as the types that the resources take. */
@Provider
public class Parameters implements ParamConverterProvider {
  private static final Map<Class<?>, BiFunction<String, String, ?>> READERS =
      Map.ofEntries(
          Map.entry(LocalDate.class, Read::date),
          Map.entry(UUID.class, Read::uuid),
          Map.entry(Integer.class, Read::number),
          Map.entry(Long.class, Read::key),
          Map.entry(Boolean.class, Read::yesOrNo),
          Map.entry(PortfolioCode.class, reference(PortfolioCode::new)),
          Map.entry(AccountRef.class, reference(AccountRef::new)),
          Map.entry(CustomerRef.class, reference(CustomerRef::new)),
          Map.entry(PaymentRef.class, reference(PaymentRef::new)),
          Map.entry(Bucket.class, Read::bucket));

  @Override
  public <T> @Nullable ParamConverter<T> getConverter(
      Class<T> type, Type generic, Annotation[] annotations) {
    BiFunction<String, String, ?> reader = reader(type);
    return reader == null ? null : new Converter<>(type, name(annotations), reader);
  }

  private static <R> BiFunction<String, String, R> reference(Function<String, R> reference) {
    return (field, text) -> Read.reference(field, text, reference);
  }

  /** Every enum is read alike, also one that nobody thought of here. */
  private static @Nullable BiFunction<String, String, ?> reader(Class<?> type) {
    return type.isEnum() && !READERS.containsKey(type)
        ? (field, text) -> Read.constant(field, text, type.getEnumConstants())
        : READERS.get(type);
  }

  private static String name(Annotation[] annotations) {
    for (Annotation annotation : annotations) {
      if (annotation instanceof QueryParam query) {
        return query.value();
      }
      if (annotation instanceof PathParam path) {
        return path.value();
      }
    }
    return "parameter";
  }

  /** Reads one parameter; an absent one stays null. */
  private record Converter<T>(Class<T> type, String name, BiFunction<String, String, ?> reader)
      implements ParamConverter<T> {
    @Override
    @SuppressWarnings("NullAway")
    public T fromString(String text) {
      return text == null ? null : type.cast(reader.apply(name, text));
    }

    @Override
    public String toString(T value) {
      return value.toString();
    }
  }
}
