package org.tahsil.product;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nonsense in a parameter is no unknown address; a choice is refused by its name. */
@ExtendWith(RunningProduct.Start.class)
class QueryChoiceIT {
  private static final String BOOK = "GET /api/v1/portfolios/{portfolio}/";

  /** Choices that may be left out: the document tells no constants of them. */
  private static final List<String> OPTIONAL =
      List.of(
          BOOK + "overrides state",
          BOOK + "alerts state",
          BOOK + "alerts kind",
          BOOK + "alerts priority",
          BOOK + "promises state",
          BOOK + "promises kind",
          BOOK + "settlements state",
          BOOK + "approvals state",
          BOOK + "contact-exemptions state",
          BOOK + "cases state",
          BOOK + "concerns state");

  @TestFactory
  Stream<DynamicTest> nonsenseIsNamedWithWhatMayBeChosen(RunningProduct product)
      throws SQLException {
    Map<String, String> values = Belongings.of(product);
    List<Asked> all =
        ApiOperation.all(product).stream()
            .filter(operation -> !operation.writes())
            .flatMap(QueryChoiceIT::parameters)
            .toList();
    assertThat(all).extracting(Asked::toString).containsAll(OPTIONAL);
    return all.stream()
        .map(
            one ->
                DynamicTest.dynamicTest(
                    one.toString(),
                    () -> answers(product, one, one.operation.at(values), one.isChoice())));
  }

  private static void answers(RunningProduct product, Asked one, String address, boolean choice) {
    HttpResponse<String> answer = product.as("admin").get(address + "?" + one.name + "=nonsense");
    assertThat(answer.statusCode()).as(answer.body()).isIn(200, 400, 404, 422);
    assertThat(answer.body()).doesNotContain("\"UNKNOWN_ADDRESS\"");
    if (choice) {
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
      JsonObject problem = Client.json(answer);
      assertThat(problem.getString("field")).isEqualTo(one.name);
      assertThat(problem.getString("value")).isEqualTo("nonsense");
      assertThat(problem.getString("remedy")).startsWith("Use one of");
    }
  }

  private static Stream<Asked> parameters(ApiOperation operation) {
    return operation.described().containsKey("parameters")
        ? operation.described().getJsonArray("parameters").getValuesAs(JsonObject.class).stream()
            .filter(parameter -> parameter.getString("in", "").equals("query"))
            .map(
                parameter ->
                    new Asked(
                        operation,
                        parameter.getString("name"),
                        parameter.getJsonObject("schema").toString()))
        : Stream.empty();
  }

  /** A parameter of an operation. */
  private record Asked(ApiOperation operation, String name, String schema) {

    boolean isChoice() {
      return OPTIONAL.contains(toString())
          || schema.contains("\"enum\"")
          || schema.contains("\"boolean\"");
    }

    @Override
    public String toString() {
      return operation + " " + name;
    }
  }
}
