package org.tahsil.channel.jms;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.List;
import java.util.UUID;
import org.tahsil.channel.Medium;

/**
 * What travels through the queue: which messages of the outbox have come due, to be sent one after
 * the other. Of a single message it is its id; of several it is an id of its own, and theirs.
 */
public record SendSignal(Medium medium, List<UUID> messages) {
  private static final int OF_ONE = 1;
  private static final int OF_SEVERAL = 2;

  public SendSignal {
    messages = List.copyOf(messages);
  }

  /** The signal as JSON text with id, version and type. */
  public String json() {
    boolean one = messages.size() == 1;
    JsonObjectBuilder signal =
        Json.createObjectBuilder()
            .add("id", (one ? messages.get(0) : UUID.randomUUID()).toString())
            .add("version", one ? OF_ONE : OF_SEVERAL)
            .add("type", medium.name());
    if (!one) {
      JsonArrayBuilder ids = Json.createArrayBuilder();
      messages.forEach(id -> ids.add(id.toString()));
      signal.add("messages", ids);
    }
    return signal.build().toString();
  }

  /**
   * Reads a signal.
   *
   * @throws UnreadableSignalException if the text is not JSON, of another version or type, or names
   *     no message
   */
  public static SendSignal read(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      JsonObject signal = reader.readObject();
      return new SendSignal(Medium.valueOf(signal.getString("type")), messages(signal));
    } catch (JsonException
        | IllegalArgumentException
        | NullPointerException
        | ClassCastException unreadable) {
      throw new UnreadableSignalException("NOT_A_SIGNAL", unreadable);
    }
  }

  private static List<UUID> messages(JsonObject signal) {
    UUID id = UUID.fromString(signal.getString("id"));
    return switch (signal.getInt("version")) {
      case OF_ONE -> List.of(id);
      case OF_SEVERAL ->
          signal.getJsonArray("messages").getValuesAs(JsonString.class).stream()
              .map(each -> UUID.fromString(each.getString()))
              .distinct()
              .toList();
      default -> throw new UnreadableSignalException("UNKNOWN_VERSION", null);
    };
  }
}
