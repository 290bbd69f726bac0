package org.tahsil.api.web;

import jakarta.json.Json;
import jakarta.json.JsonConfig;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.stream.JsonParser;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tahsil.api.problem.RequestRefused;

/** The JSON object of a request: one, in UTF-8, of a sane size, each field named once. */
public final class JsonBody {
  private static final int LARGEST = 100_000;
  private static final String WHOLE = "body";
  private static final String UTF_8 = "Send the JSON in UTF-8.";
  private static final JsonReaderFactory STRICT =
      Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

  private JsonBody() {}

  /**
   * The text of a body.
   *
   * @throws RequestRefused if it is too large or not UTF-8
   */
  public static String text(InputStream in, @Nullable MediaType type) throws IOException {
    @Nullable String charset = type == null ? null : type.getParameters().get("charset");
    if (charset != null && !charset.equalsIgnoreCase("utf-8")) {
      throw RequestRefused.malformed("CHARSET_INVALID", "Content-Type", charset, UTF_8);
    }
    byte[] body = in.readNBytes(LARGEST + 1);
    if (body.length > LARGEST) {
      throw RequestRefused.malformed(
          "BODY_TOO_LARGE", WHOLE, null, "Send a JSON object of at most 100,000 bytes.");
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException notUtf8) {
      throw because(notUtf8, RequestRefused.malformed("MALFORMED_BODY", WHOLE, null, UTF_8));
    }
  }

  /**
   * The object that a text is.
   *
   * @throws RequestRefused if it is anything else
   */
  public static JsonObject object(String text) {
    try (JsonReader reader = STRICT.createReader(new StringReader(text));
        JsonParser end = Json.createParser(new StringReader(text))) {
      JsonObject object = reader.readObject();
      end.next();
      end.skipObject();
      if (end.hasNext()) {
        throw new IllegalStateException("something comes after the object");
      }
      return object;
    } catch (
        RuntimeException unreadable) { // the parser throws a bare one where nesting is too deep
      throw because(
          unreadable,
          RequestRefused.malformed(
              "MALFORMED_BODY",
              WHOLE,
              text.substring(0, Math.min(text.length(), 80)),
              "Send one JSON object with the fields that the OpenAPI document names, each once."));
    }
  }

  private static RequestRefused because(Exception cause, RequestRefused refused) {
    refused.initCause(cause);
    return refused;
  }
}
