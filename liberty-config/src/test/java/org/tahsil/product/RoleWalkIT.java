package org.tahsil.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every operation of the served OpenAPI document, as every role, against docs/api.md. */
@ExtendWith(RunningProduct.Start.class)
class RoleWalkIT {

  private static Map<String, String> things = Map.of();
  private static List<ApiOperation> operations = List.of();

  @BeforeAll
  static void look(RunningProduct product) throws SQLException {
    things = Belongings.of(product);
    operations = ApiOperation.all(product);
  }

  @AfterAll
  static void clear(RunningProduct product) throws SQLException {
    Belongings.clear(product);
  }

  @Test
  void theTableNamesExactlyTheOperationsOfTheDocument() throws Exception {
    Map<String, String> told = new HashMap<>();
    RoleTable.read().forEach((call, line) -> told.put(call, line.operation()));
    Map<String, String> served = new HashMap<>();
    operations.forEach(operation -> served.put(operation.toString(), operation.id()));

    assertThat(served).isNotEmpty().containsExactlyInAnyOrderEntriesOf(told);
  }

  @Test
  void theDocumentTellsTheSameRoles() throws Exception {
    Map<String, RoleTable.Line> table = RoleTable.read();
    for (ApiOperation operation : operations) {
      assertThat(operation.described().getJsonArray("x-roles"))
          .as(operation.toString())
          .extracting(role -> role.toString().replace("\"", ""))
          .containsExactlyInAnyOrderElementsOf(table.get(operation.toString()).roles());
    }
  }

  @TestFactory
  Stream<DynamicTest> nobodyIsAskedToSignInAndNeverRedirected(RunningProduct product) {
    return operations.stream()
        .map(
            operation ->
                dynamicTest(
                    operation.toString(),
                    () -> {
                      HttpResponse<String> answer = harmless(product.asNobody(), operation);
                      assertThat(answer.statusCode()).isEqualTo(401);
                      isProblem(answer, 401);
                    }));
  }

  @TestFactory
  Stream<DynamicTest> everyRoleMayCallWhatTheTableMarks(RunningProduct product) throws Exception {
    Map<String, RoleTable.Line> table = RoleTable.read();
    return operations.stream()
        .flatMap(
            operation ->
                RoleTable.ROLES.stream()
                    .map(
                        role ->
                            dynamicTest(
                                operation + " as " + role,
                                () -> walk(product, operation, role, table))));
  }

  private static void walk(
      RunningProduct product,
      ApiOperation operation,
      String role,
      Map<String, RoleTable.Line> table) {
    assertThat(table).containsKey(operation.toString());
    HttpResponse<String> answer = harmless(product.as(role), operation);
    if (!table.get(operation.toString()).roles().contains(role)) {
      isProblem(answer, 403);
    } else if (operation.writes()) {
      assertThat(answer.statusCode()).isIn(400, 404);
      isProblem(answer, answer.statusCode());
    } else {
      assertThat(answer.statusCode()).isEqualTo(200);
    }
  }

  private static void isProblem(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Location")).isEmpty();
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(Client.json(answer).getInt("status")).isEqualTo(status);
  }

  /** Writes that need to be told nothing more. */
  private static final Set<String> MODEST =
      Set.of(
          "withdrawHold",
          "endOverride",
          "withdrawOverride",
          "takeNextCustomer",
          "submitTemplate",
          "submitCampaign");

  /** A read as it is; a write that says nothing to be done, or names nothing to do it to. */
  private static HttpResponse<String> harmless(Client client, ApiOperation operation) {
    Map<String, String> values =
        operation.writes()
                && (!operation.described().containsKey("requestBody")
                    || MODEST.contains(operation.id()))
            ? Belongings.nothing()
            : things;
    String query =
        operation.id().equals("getSmartCollect") ? "?customer_id=" + Belongings.DEBTOR : "";
    HttpRequest.Builder request = client.request(operation.at(values) + query);
    if (!operation.writes()) {
      return client.send(request.GET());
    }
    boolean csv = operation.id().equals("takeFile");
    return client.send(
        request
            .header("Content-Type", csv ? "text/csv" : "application/json")
            .method(operation.method(), BodyPublishers.ofString(csv ? "" : "{}")));
  }
}
