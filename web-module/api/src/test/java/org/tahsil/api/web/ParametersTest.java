package org.tahsil.api.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tahsil.api.Resources;
import org.tahsil.api.problem.RequestRefused;
import org.tahsil.shared.outcome.Refusal;

/** Every choice that a caller can name is read by its name, and told from nonsense. */
class ParametersTest {

  static Stream<Arguments> choices() {
    return Resources.ALL.stream()
        .flatMap(resource -> Arrays.stream(resource.getDeclaredMethods()))
        .flatMap(method -> Arrays.stream(method.getParameters()))
        .flatMap(
            parameter ->
                parameter.isAnnotationPresent(BeanParam.class)
                    ? Arrays.stream(parameter.getType().getDeclaredFields())
                        .map(field -> one(field.getType(), field))
                    : Stream.of(one(parameter.getType(), parameter)))
        .filter(one -> isChoice((Class<?>) one.get()[0]))
        .filter(one -> !one.get()[1].equals(""));
  }

  private static boolean isChoice(Class<?> type) {
    return type.isEnum() || type == Boolean.class || type == boolean.class;
  }

  private static Arguments one(Class<?> type, AnnotatedElement element) {
    QueryParam query = element.getAnnotation(QueryParam.class);
    PathParam path = element.getAnnotation(PathParam.class);
    return Arguments.of(
        type,
        query != null ? query.value() : path != null ? path.value() : "",
        element.getAnnotations());
  }

  @ParameterizedTest(name = "{1}: {0}")
  @MethodSource("choices")
  void isReadOrRefusedWithWhatMayBeNamed(Class<?> type, String name, Annotation[] annotations) {
    ParamConverter<?> converter =
        Objects.requireNonNull(new Parameters().getConverter(type, type, annotations));
    Refusal refusal =
        catchThrowableOfType(RequestRefused.class, () -> converter.fromString("nonsense"))
            .refusal();
    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.MALFORMED);
    assertThat(refusal.field()).isEqualTo(name);
    assertThat(refusal.value()).isEqualTo("nonsense");
    Object first = type.isEnum() ? type.getEnumConstants()[0] : true;
    assertThat(refusal.remedy().toLowerCase(Locale.ROOT))
        .contains(first.toString().toLowerCase(Locale.ROOT));
    if (refusal.code().equals("CHOICE_INVALID")) {
      String typed = first instanceof Enum<?> constant ? constant.name() : first.toString();
      assertThat(converter.fromString(typed.toLowerCase(Locale.ROOT))).isEqualTo(first);
    }
  }
}
