package org.tahsil.api.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.tahsil.api.problem.Problem;

/** The problems and headers that operations share, by the names that they refer to. */
final class SharedComponents {
  private SharedComponents() {}

  static void addTo(Components components) {
    components.addSchema("Problem", problem());
    answers().forEach(components::addResponse);
    headers().forEach(components::addParameter);
  }

  private static Map<String, APIResponse> answers() {
    Map<String, APIResponse> answers = new LinkedHashMap<>();
    answers.put("Malformed", answer("A field, parameter or header cannot be read"));
    answers.put("NotSignedIn", answer("Not signed in"));
    answers.put("NotAllowed", answer("The caller's roles do not allow it"));
    answers.put("Unknown", answer("The caller's tenant has no such thing"));
    answers.put("NotAcceptable", answer("No answer in an accepted form"));
    answers.put("Conflict", answer("The present state does not allow it, or it is ambiguous"));
    answers.put("ChangedMeanwhile", answer("It is no longer as If-Match says"));
    answers.put("WrongMediaType", answer("The body has another media type than expected"));
    answers.put(
        "RefusedByRule",
        answer("A rule refuses it, or the Idempotency-Key stands for another request"));
    answers.put("Broken", answer("Something of the product is broken; names an incident"));
    return answers;
  }

  private static Map<String, Parameter> headers() {
    Map<String, Parameter> headers = new LinkedHashMap<>();
    headers.put(
        "IdempotencyKey",
        header(
            "Idempotency-Key",
            "1 to 128 visible ASCII characters of the caller's choice. The same key with the same"
                + " request gets the first answer again, for 7 days."));
    headers.put(
        "IfMatch", header("If-Match", "The ETag of the version to change; 412 if it is gone."));
    headers.put(
        "IfNoneMatch",
        header("If-None-Match", "The ETag that the caller has; 304 if that is the version still."));
    headers.put(
        "AcceptLanguage", header("Accept-Language", "Language of sentences: en (default) or ar."));
    return headers;
  }

  private static APIResponse answer(String description) {
    return OASFactory.createAPIResponse()
        .description(description)
        .content(
            OASFactory.createContent()
                .addMediaType(
                    Problem.MEDIA_TYPE,
                    OASFactory.createMediaType().schema(OASFactory.createSchema().ref("Problem"))));
  }

  private static Parameter header(String name, String description) {
    return OASFactory.createParameter()
        .name(name)
        .in(Parameter.In.HEADER)
        .description(description)
        .schema(text());
  }

  private static Schema problem() {
    Schema schema =
        OASFactory.createSchema()
            .addType(Schema.SchemaType.OBJECT)
            .description("An error in the form of RFC 9457.")
            .required(List.of("type", "title", "status", "detail", "code", "remedy"));
    return schema
        .addProperty("type", text().description("urn:tahsil:problem: and the code"))
        .addProperty("title", text())
        .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
        .addProperty("detail", text().description("In the language of Accept-Language"))
        .addProperty("code", text().description("Stable English UPPER_SNAKE"))
        .addProperty("field", text().description("The field, parameter or header at fault"))
        .addProperty("value", text().description("What stood in it"))
        .addProperty("remedy", text().description("What to do instead"))
        .addProperty("incident", text().description("Under which the log tells more"));
  }

  private static Schema text() {
    return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
  }
}
