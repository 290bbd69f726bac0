package org.tahsil.api.web;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
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
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Set;
import org.tahsil.api.problem.RequestRefused;

/** Reads request records from JSON and validates them; what cannot be read is refused by name. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class RecordReader implements MessageBodyReader<Record> {
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
    JsonObject body = JsonBody.object(JsonBody.text(in, mediaType));
    KnownFields.check(body, type);
    Record content = RecordJson.read(body, type);
    Set<ConstraintViolation<Record>> violations = validator.validate(content);
    if (!violations.isEmpty()) {
      throw RequestRefused.of(new ConstraintViolationException(violations));
    }
    return content;
  }
}
