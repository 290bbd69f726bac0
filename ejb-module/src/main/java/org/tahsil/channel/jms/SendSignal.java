package org.tahsil.channel.jms;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.UUID;
import org.tahsil.channel.Medium;

/** What travels through the queue: which message of the outbox has come due. */
public record SendSignal(Medium medium, UUID id) {
  private static final int VERSION = 1;

  /** The signal as JSON text with id, version and type. */
  public String json() {
    return Json.createObjectBuilder()
        .add("id", id.toString())
        .add("version", VERSION)
        .add("type", medium.name())
        .build()
        .toString();
  }

  /**
   * Reads a signal.
   *
   * @throws UnreadableSignalException if the text is not JSON, or of another version or type
   */
  public static SendSignal read(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      JsonObject signal = reader.readObject();
      if (signal.getInt("version") != VERSION) {
        throw new UnreadableSignalException("UNKNOWN_VERSION", null);
      }
      return new SendSignal(
          Medium.valueOf(signal.getString("type")), UUID.fromString(signal.getString("id")));
    } catch (JsonException
        | IllegalArgumentException
        | NullPointerException
        | ClassCastException unreadable) {
      throw new UnreadableSignalException("NOT_A_SIGNAL", unreadable);
    }
  }
}
