package org.tahsil.product;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** A choice that is none is refused by its name, at every address that takes one. */
@ExtendWith(RunningProduct.Start.class)
class QueryChoiceIT {

  @TestFactory
  Stream<DynamicTest> nonsenseIsNamedWithWhatMayBeChosen(RunningProduct product)
      throws SQLException {
    JsonObject schemas =
        ApiOperation.document(product).getJsonObject("components").getJsonObject("schemas");
    Map<String, String> values = Belongings.of(product);
    return ApiOperation.all(product).stream()
        .filter(operation -> !operation.writes())
        .flatMap(
            operation ->
                choices(operation, schemas)
                    .map(
                        name ->
                            DynamicTest.dynamicTest(
                                operation + " " + name,
                                () -> refused(product, operation.at(values), name))));
  }

  private static Stream<String> choices(ApiOperation operation, JsonObject schemas) {
    return operation.described().containsKey("parameters")
        ? operation.described().getJsonArray("parameters").getValuesAs(JsonObject.class).stream()
            .filter(parameter -> parameter.getString("in", "").equals("query"))
            .filter(parameter -> isChoice(parameter.getJsonObject("schema"), schemas))
            .map(parameter -> parameter.getString("name"))
        : Stream.empty();
  }

  private static boolean isChoice(JsonObject schema, JsonObject schemas) {
    return schema.containsKey("enum")
        || (schema.containsKey("$ref")
            && schemas
                .getJsonObject(schema.getString("$ref").replaceAll(".*/", ""))
                .containsKey("enum"));
  }

  private static void refused(RunningProduct product, String address, String name) {
    HttpResponse<String> answer = product.as("admin").get(address + "?" + name + "=nonsense");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    JsonObject problem = Client.json(answer);
    assertThat(problem.getString("field")).isEqualTo(name);
    assertThat(problem.getString("value")).isEqualTo("nonsense");
    assertThat(problem.getString("remedy")).startsWith("Use one of");
  }
}
