package org.tahsil.api.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.tahsil.api.problem.RequestRefused;

/** Reads request records from JSON and validates them; what cannot be read is refused by name. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class RecordReader implements MessageBodyReader<Record> {
  private static final int LARGEST = 100_000;

  @Inject Validator validator;

  @Override
  public boolean isReadable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
    return type.isRecord();
  }

  @Override
  public Record readFrom(
      Class<Record> type,
      Type generic,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream in)
      throws IOException {
    Record content = RecordJson.read(object(in), type);
    Set<ConstraintViolation<Record>> violations = validator.validate(content);
    if (!violations.isEmpty()) {
      throw RequestRefused.of(new ConstraintViolationException(violations));
    }
    return content;
  }

  private static JsonObject object(InputStream in) throws IOException {
    byte[] body = in.readNBytes(LARGEST + 1);
    if (body.length > LARGEST) {
      throw RequestRefused.malformed(
          "BODY_TOO_LARGE", "body", null, "Send a JSON object of at most 100,000 bytes.");
    }
    String text = new String(body, StandardCharsets.UTF_8);
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    } catch (JsonException unreadable) {
      RequestRefused refused =
          RequestRefused.malformed(
              "MALFORMED_BODY",
              "body",
              text.substring(0, Math.min(text.length(), 80)),
              "Send one JSON object with the fields that the OpenAPI document names.");
      refused.initCause(unreadable);
      throw refused;
    }
  }
}
