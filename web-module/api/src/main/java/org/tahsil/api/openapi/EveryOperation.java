package org.tahsil.api.openapi;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Adds to the document what all operations share: the problems that each can answer with, the roles
 * that may call it, Idempotency-Key on writes, conditional headers and languages.
 */
public class EveryOperation implements OASFilter {
  private static final List<String> CONDITIONAL_READS =
      List.of("getPortfolio", "getAccount", "getProfile");
  private static final List<String> CONDITIONAL_WRITES = List.of("moveClock", "putProfile");

  @Override
  public void filterOpenAPI(OpenAPI document) {
    if (document.getPaths() == null) {
      return;
    }
    if (document.getComponents() == null) {
      document.setComponents(OASFactory.createComponents());
    }
    SharedComponents.addTo(document.getComponents());
    SmartCollectSchemas.addTo(document.getComponents());
    Map<String, String> roles = RolesOfOperations.read();
    for (Map.Entry<String, PathItem> path : document.getPaths().getPathItems().entrySet()) {
      path.getValue()
          .getOperations()
          .forEach((method, operation) -> complete(path.getKey(), method, operation, roles));
    }
  }

  private static void complete(
      String path, PathItem.HttpMethod method, Operation operation, Map<String, String> roles) {
    boolean writes = method != PathItem.HttpMethod.GET;
    boolean names = path.contains("{") || path.contains("smart-collect");
    problem(operation, "401", "NotSignedIn");
    problem(operation, "403", "NotAllowed");
    problem(operation, "406", "NotAcceptable");
    problem(operation, "500", "Broken");
    if (names) {
      problem(operation, "404", "Unknown");
    }
    if (names || writes || operation.getParameters() != null) {
      problem(operation, "400", "Malformed");
    }
    if (writes) {
      problem(operation, "409", "Conflict");
      operation.addParameter(reference("IdempotencyKey"));
    }
    if (writes || takesDate(operation)) {
      problem(operation, "422", "RefusedByRule");
    }
    if (operation.getRequestBody() != null) {
      problem(operation, "415", "WrongMediaType");
    }
    conditional(operation);
    operation.addParameter(reference("AcceptLanguage"));
    describe(operation, roles.getOrDefault(operation.getOperationId(), ""));
  }

  private static boolean takesDate(Operation operation) {
    return operation.getParameters() != null
        && operation.getParameters().stream()
            .anyMatch(parameter -> "as_of".equals(parameter.getName()));
  }

  private static void conditional(Operation operation) {
    if (CONDITIONAL_READS.contains(operation.getOperationId())) {
      operation.addParameter(reference("IfNoneMatch"));
    }
    if (CONDITIONAL_WRITES.contains(operation.getOperationId())) {
      operation.addParameter(reference("IfMatch"));
      problem(operation, "412", "ChangedMeanwhile");
    }
  }

  private static void describe(Operation operation, String allowed) {
    operation.addExtension("x-roles", List.of(allowed.split(", ")));
    String said = operation.getDescription();
    operation.setDescription((said == null ? "" : said + " ") + "Roles: " + allowed + ".");
  }

  private static void problem(Operation operation, String status, String component) {
    if (!operation.getResponses().hasAPIResponse(status)) {
      operation
          .getResponses()
          .addAPIResponse(status, OASFactory.createAPIResponse().ref(component));
    }
  }

  private static Parameter reference(String component) {
    return OASFactory.createParameter().ref(component);
  }
}
