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
import org.tahsil.arrangement.ArrangementKind;
import org.tahsil.arrangement.ArrangementState;
import org.tahsil.casework.CaseRule;
import org.tahsil.casework.CaseState;
import org.tahsil.casework.WorkQuery;
import org.tahsil.delinquency.AccountQuery;
import org.tahsil.delinquency.Ageing;
import org.tahsil.delinquency.AlertKind;
import org.tahsil.delinquency.AlertPriority;
import org.tahsil.delinquency.AlertQuery;
import org.tahsil.delinquency.AlertState;
import org.tahsil.delinquency.Bucket;
import org.tahsil.reporting.PrintOrder;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.id.PaymentRef;
import org.tahsil.shared.id.PortfolioCode;
import org.tahsil.webhook.WebhookDelivery.DeliveryState;

/** Path and query parameters as the types that the resources take. */
@Provider
public class Parameters implements ParamConverterProvider {
  private static final Map<Class<?>, BiFunction<String, String, ?>> READERS =
      Map.ofEntries(
          Map.entry(LocalDate.class, Read::date),
          Map.entry(UUID.class, Read::uuid),
          Map.entry(Integer.class, Read::number),
          Map.entry(Long.class, Read::key),
          Map.entry(PortfolioCode.class, reference(PortfolioCode::new)),
          Map.entry(AccountRef.class, reference(AccountRef::new)),
          Map.entry(CustomerRef.class, reference(CustomerRef::new)),
          Map.entry(PaymentRef.class, reference(PaymentRef::new)),
          Map.entry(Bucket.class, Parameters::bucket),
          Map.entry(Ageing.Basis.class, choice(Ageing.Basis.class)),
          Map.entry(AccountQuery.Sort.class, choice(AccountQuery.Sort.class)),
          Map.entry(PrintOrder.Format.class, choice(PrintOrder.Format.class)),
          Map.entry(ArrangementState.class, choice(ArrangementState.class)),
          Map.entry(ArrangementKind.class, choice(ArrangementKind.class)),
          Map.entry(AlertState.class, choice(AlertState.class)),
          Map.entry(AlertKind.class, choice(AlertKind.class)),
          Map.entry(AlertPriority.class, choice(AlertPriority.class)),
          Map.entry(AlertQuery.Order.class, choice(AlertQuery.Order.class)),
          Map.entry(DeliveryState.class, choice(DeliveryState.class)),
          Map.entry(CaseState.class, choice(CaseState.class)),
          Map.entry(CaseRule.Kind.class, choice(CaseRule.Kind.class)),
          Map.entry(WorkQuery.Scope.class, choice(WorkQuery.Scope.class)),
          Map.entry(WorkQuery.Show.class, choice(WorkQuery.Show.class)),
          Map.entry(Order.class, choice(Order.class)));

  @Override
  public <T> @Nullable ParamConverter<T> getConverter(
      Class<T> type, Type generic, Annotation[] annotations) {
    BiFunction<String, String, ?> reader = READERS.get(type);
    return reader == null ? null : new Converter<>(type, name(annotations), reader);
  }

  private static <R> BiFunction<String, String, R> reference(Function<String, R> reference) {
    return (field, text) -> Read.reference(field, text, reference);
  }

  private static <E extends Enum<E>> BiFunction<String, String, E> choice(Class<E> type) {
    return (field, text) -> Read.choice(field, text, type);
  }

  private static Bucket bucket(String field, String text) {
    return Read.as(
        field,
        text,
        Bucket::labelled,
        "BUCKET_INVALID",
        "Use one of CURRENT, 0-30, 31-60, 61-90, 90+ (the plus as %2B).");
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
