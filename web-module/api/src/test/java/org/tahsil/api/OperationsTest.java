package org.tahsil.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponses;
import org.junit.jupiter.api.Test;

/** Every operation is guarded and described, and no resource is forgotten. */
class OperationsTest {
  @Test
  void every_resource_is_in_the_list() throws Exception {
    try (Stream<java.nio.file.Path> sources = Files.walk(java.nio.file.Path.of("src/main/java"))) {
      Set<String> written =
          new TreeSet<>(
              sources
                  .map(source -> source.getFileName().toString())
                  .filter(name -> name.endsWith("Resource.java"))
                  .map(name -> name.replace(".java", ""))
                  .toList());
      assertThat(Resources.ALL.stream().map(Class::getSimpleName)).hasSameElementsAs(written);
    }
  }

  @Test
  void every_operation_names_roles_id_summary_and_answer() {
    for (Method method : operations()) {
      assertThat(method.getAnnotation(RolesAllowed.class)).as("roles of %s", method).isNotNull();
      Operation operation = method.getAnnotation(Operation.class);
      assertThat(operation).as("description of %s", method).isNotNull();
      assertThat(operation.operationId()).isNotBlank();
      assertThat(operation.summary()).isNotBlank();
      assertThat(
              method.isAnnotationPresent(APIResponse.class)
                  || method.isAnnotationPresent(APIResponses.class))
          .as("answers of %s", method)
          .isTrue();
    }
  }

  @Test
  void operation_ids_are_unique() {
    assertThat(operations())
        .extracting(method -> method.getAnnotation(Operation.class).operationId())
        .doesNotHaveDuplicates();
  }

  @Test
  void no_resource_is_open_as_a_whole() {
    assertThat(Resources.ALL).allMatch(resource -> resource.isAnnotationPresent(Path.class));
    assertThat(Resources.ALL)
        .noneMatch(resource -> resource.isAnnotationPresent(RolesAllowed.class));
  }

  private static List<Method> operations() {
    return Resources.ALL.stream()
        .flatMap(resource -> Arrays.stream(resource.getDeclaredMethods()))
        .filter(
            method ->
                Arrays.stream(method.getAnnotations())
                    .anyMatch(a -> a.annotationType().isAnnotationPresent(HttpMethod.class)))
        .toList();
  }
}
