package org.tahsil.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every write of the served OpenAPI document refuses a field that nothing reads, by its name. */
@ExtendWith(RunningProduct.Start.class)
class UnknownFieldIT {
  private static final String TYPO = "\"ammount\": \"1.000\"";

  /** Their bodies are files of somebody else's making. */
  private static final Set<String> FOREIGN = Set.of("takeFile", "handInDocument");

  private static final Map<String, String> PROFILE =
      Map.of("putProfile", Belongings.PROFILE_DOCUMENT);

  private static Map<String, String> nothing = Map.of();
  private static List<ApiOperation> operations = List.of();

  @BeforeAll
  static void look(RunningProduct product) {
    nothing = Belongings.nothing();
    operations = ApiOperation.all(product).stream().filter(ApiOperation::writes).toList();
  }

  @TestFactory
  Stream<DynamicTest> everyWriteNamesIt(RunningProduct product) {
    return operations.stream()
        .filter(operation -> !FOREIGN.contains(operation.id()))
        .map(
            operation ->
                dynamicTest(
                    operation.toString(),
                    () -> isNamed(product, operation, withTypo(body(operation)), "ammount")));
  }

  @Test
  void theWalkKnowsTheForeignOnes() {
    assertThat(operations).extracting(ApiOperation::id).containsAll(FOREIGN).hasSizeGreaterThan(70);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "makePromise|{'instalments': [{'due_on': '2025-01-20', 'ammount': '1'}]}|"
            + "instalments[0].ammount|amount, due_on",
        "setScheme|{'kind': 'BUCKETS', 'classes': [{'name': 'A', 'first_day': 0},"
            + " {'name': 'B', 'firstday': 3}]}|classes[1].firstday|first_day, name",
        "decideConcern|{'outcome': 'UPHOLD', 'postings': [{'kind': 'WRITE_OFF', 'amout': '1'}]}|"
            + "postings[0].amout|account_ref, amount, item_ref, kind, payment_ref",
        "setEscalationStep|{'checklist': [{'code': 'A', 'days_': 1}], 'pauses': false}|"
            + "checklist[0].days_|code, date, days, reference, required",
        "setAuthority|{'kind': 'SETTLEMENT', 'role': 'agent', 'most_ammount': '1',"
            + " 'source': 'x'}|most_ammount|kind, most_amount, most_percent, role, source"
      })
  void alsoInsideAndTheRemedyListsWhatIsRead(
      String id, String body, String path, String known, RunningProduct product) {
    ApiOperation operation =
        operations.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    JsonObject problem = isNamed(product, operation, body.replace('\'', '"'), path);

    assertThat(problem.getString("remedy")).isEqualTo("Use only " + known + ".");
  }

  private static String body(ApiOperation operation) {
    String valid =
        ValidBodies.VALID.getOrDefault(operation.id(), PROFILE.getOrDefault(operation.id(), "{}"));
    return valid.isBlank() ? "{}" : valid;
  }

  private static String withTypo(String body) {
    String open = body.strip().replaceFirst("}$", "");
    return open + (open.strip().equals("{") ? "" : ", ") + TYPO + "}";
  }

  private static JsonObject isNamed(
      RunningProduct product, ApiOperation operation, String body, String path) {
    Client admin = product.as("admin");
    HttpResponse<String> answer =
        admin.send(
            admin
                .request(operation.at(nothing))
                .header("Content-Type", "application/json")
                .method(operation.method(), BodyPublishers.ofString(body)));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    JsonObject problem = Client.json(answer);
    assertThat(problem.getString("code")).isEqualTo("UNKNOWN_FIELD");
    assertThat(problem.getString("field")).isEqualTo(path);
    return problem;
  }
}
