package org.tahsil.webhook.jms;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.Optional;
import java.util.UUID;
import org.tahsil.webhook.store.LaneStore.Lane;

/** What travels through the queue: which lane of which endpoint a sender may work on. */
public record LaneSignal(Lane lane) {
  private static final int VERSION = 1;
  private static final String TYPE = "WEBHOOK_LANE";

  /** The signal as JSON text with id, version and type. */
  public String json() {
    return Json.createObjectBuilder()
        .add("id", lane.token().toString())
        .add("version", VERSION)
        .add("type", TYPE)
        .add("endpoint", lane.endpoint().toString())
        .build()
        .toString();
  }

  /** The lane that a signal names; empty if it is none that this version understands. */
  public static Optional<Lane> read(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      JsonObject signal = reader.readObject();
      return signal.getInt("version") == VERSION && signal.getString("type").equals(TYPE)
          ? Optional.of(
              new Lane(
                  UUID.fromString(signal.getString("endpoint")),
                  UUID.fromString(signal.getString("id"))))
          : Optional.empty();
    } catch (JsonException
        | IllegalArgumentException
        | NullPointerException
        | ClassCastException unreadable) {
      return Optional.empty();
    }
  }
}
