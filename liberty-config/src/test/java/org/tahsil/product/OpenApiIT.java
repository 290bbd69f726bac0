package org.tahsil.product;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The served OpenAPI document says all that a caller needs. */
@ExtendWith(RunningProduct.Start.class)
class OpenApiIT {

  private static final String PROBLEM = "application/problem+json";

  @Test
  void everyOperationHasIdSummaryTagAndDescribedParameters(RunningProduct product) {
    JsonObject document = ApiOperation.document(product);
    for (ApiOperation operation : ApiOperation.all(product)) {
      JsonObject described = operation.described();
      assertThat(operation.id()).as(operation.toString()).isNotBlank();
      assertThat(described.getString("summary", "")).as(operation.toString()).isNotBlank();
      assertThat(described.getJsonArray("tags")).as(operation.toString()).isNotEmpty();
      Set<String> inPath =
          described.getJsonArray("parameters").getValuesAs(JsonObject.class).stream()
              .map(parameter -> resolved(document, parameter))
              .peek(parameter -> assertThat(parameter).containsKey("schema"))
              .filter(parameter -> parameter.getString("in").equals("path"))
              .map(parameter -> parameter.getString("name"))
              .collect(Collectors.toSet());
      assertThat(inPath).as(operation.toString()).isEqualTo(operation.names());
    }
  }

  @Test
  void everyAnswerWithABodyHasASchemaAndEveryErrorIsAProblem(RunningProduct product) {
    JsonObject document = ApiOperation.document(product);
    for (ApiOperation operation : ApiOperation.all(product)) {
      JsonObject responses = operation.described().getJsonObject("responses");
      assertThat(responses.keySet()).as(operation.toString()).contains("401", "403", "406", "500");
      assertThat(responses.keySet()).anyMatch(status -> status.startsWith("2"));
      responses.forEach(
          (status, response) ->
              answer(operation, status, resolved(document, response.asJsonObject())));
    }
  }

  @Test
  void smartCollectIsDescribedFieldByField(RunningProduct product) {
    JsonObject schemas =
        ApiOperation.document(product).getJsonObject("components").getJsonObject("schemas");
    JsonObject document = schemas.getJsonObject("SmartCollectDocument").getJsonObject("properties");
    assertThat(document.keySet())
        .contains("customer_id", "generated_at", "upcoming_collections", "risk_signals");
    assertThat(document.getJsonObject("upcoming_collections").getJsonObject("items"))
        .hasToString("{\"$ref\":\"#/components/schemas/UpcomingCollection\"}");
    assertThat(schemas.getJsonObject("UpcomingCollection").getJsonObject("properties"))
        .containsKeys("emi_amount", "optimal_collection_window", "collection_probability");
    assertThat(schemas.getJsonObject("Attempted").getJsonObject("properties"))
        .containsKeys("status", "attempt_date", "success_probability");
  }

  @Test
  void everyBodyThatIsTakenHasASchema(RunningProduct product) {
    JsonObject document = ApiOperation.document(product);
    for (ApiOperation operation : ApiOperation.all(product)) {
      if (operation.described().containsKey("requestBody")) {
        JsonObject body = operation.described().getJsonObject("requestBody");
        assertThat(body.getJsonObject("content")).as(operation.toString()).isNotEmpty();
        body.getJsonObject("content").values().forEach(media -> hasSchema(operation, media));
        assertThat(operation.described().getJsonObject("responses")).containsKey("415");
      }
    }
    assertThat(document.getJsonObject("components").getJsonObject("securitySchemes").keySet())
        .containsExactlyInAnyOrder("basic", "bearer");
  }

  @Test
  void everyReferenceLeadsSomewhere(RunningProduct product) {
    JsonObject document = ApiOperation.document(product);
    assertThat(references(document))
        .isNotEmpty()
        .allSatisfy(
            reference ->
                assertThat(document.getValue(reference.substring(1))).as(reference).isNotNull());
  }

  private static void answer(ApiOperation operation, String status, JsonObject response) {
    String which = operation + " " + status;
    assertThat(response.getString("description", "")).as(which).isNotBlank();
    if (status.startsWith("4") || status.startsWith("5")) {
      assertThat(response.getJsonObject("content")).as(which).containsKey(PROBLEM);
    } else if (!status.equals("204") && !status.equals("304")) {
      assertThat(response.getJsonObject("content")).as(which).isNotEmpty();
      response.getJsonObject("content").values().forEach(media -> hasSchema(operation, media));
    }
  }

  private static void hasSchema(ApiOperation operation, JsonValue media) {
    JsonObject schema = media.asJsonObject().getJsonObject("schema");
    assertThat(schema).as(operation.toString()).isNotNull();
    assertThat(schema.keySet()).as(operation.toString()).containsAnyOf("$ref", "type");
  }

  private static JsonObject resolved(JsonObject document, JsonObject described) {
    return described.containsKey("$ref")
        ? document.getValue(described.getString("$ref").substring(1)).asJsonObject()
        : described;
  }

  private static Set<String> references(JsonValue value) {
    return Pattern.compile("\"\\$ref\":\"(#[^\"]+)\"")
        .matcher(value.toString())
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toSet());
  }
}
