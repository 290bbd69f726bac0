package org.tahsil.channel.app;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahsil.channel.CallEvent;
import org.tahsil.channel.CallEvents.Signed;
import org.tahsil.channel.CallOutcome;
import org.tahsil.channel.domain.CallEventRule;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;

/** An event as it stands in a request's body. */
record CallEventText(UUID call, CallEvent event) {

  /** Reads it; refused where it cannot be. */
  static CallEventText read(Signed request) {
    try (JsonReader reader = Json.createReader(new StringReader(request.body()))) {
      JsonObject body = reader.readObject();
      CallEvent event =
          new CallEvent(
              request.id(),
              CallEvent.Kind.valueOf(body.getString("type")),
              Instant.parse(body.getString("at")),
              body.getString("step", null),
              body.getString("digits", null),
              body.containsKey("granted") ? (Boolean) body.getBoolean("granted") : null,
              outcome(body.getString("outcome", null)),
              body.containsKey("seconds") ? (Integer) body.getInt("seconds") : null);
      CallEventRule.fault(event)
          .ifPresent(
              fault -> {
                throw new RefusedException(fault);
              });
      return new CallEventText(UUID.fromString(body.getString("call")), event);
    } catch (JsonException
        | IllegalArgumentException
        | DateTimeException
        | NullPointerException
        | ClassCastException unreadable) {
      throw new RefusedException(
          Refusal.malformed(
              "CALL_EVENT_INVALID",
              "body",
              null,
              "Send JSON with call, type and at, and what docs/calls.md says of the type."));
    }
  }

  private static @Nullable CallOutcome outcome(@Nullable String name) {
    return name == null ? null : CallOutcome.valueOf(name);
  }
}
