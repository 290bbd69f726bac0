package org.tahsil.channel.app;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tahsil.channel.CallEvent;
import org.tahsil.channel.CallEvents.Signed;
import org.tahsil.channel.CallOutcome;
import org.tahsil.channel.domain.CallEventRule;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;

/** An event as it stands in a request's body. */
record CallEventText(UUID call, CallEvent event) {
  private static final Duration OLDEST = Duration.ofDays(30);
  private static final Duration AHEAD = Duration.ofDays(1);
  private static final String KINDS =
      "Use one of " + Arrays.toString(CallEvent.Kind.values()) + ".";
  private static final String OUTCOMES =
      "Use one of " + Arrays.toString(CallOutcome.values()) + ".";
  private static final String INSTANT =
      "Use an instant as 2026-11-29T12:00:00Z, at most 30 days past and a day ahead.";
  private static final String ID = "Use the id of the call's job, a UUID.";

  /** Reads it; refused by its field where it cannot be. */
  static CallEventText read(Signed request, Instant now) {
    JsonObject body = object(request.body());
    CallEvent event =
        new CallEvent(
            request.id(),
            wanted("type", text(body, "type"), CallEvent.Kind::valueOf, KINDS),
            wanted("at", text(body, "at"), text -> instant(text, now), INSTANT),
            text(body, "step"),
            text(body, "digits"),
            granted(body),
            given("outcome", text(body, "outcome"), CallOutcome::valueOf, OUTCOMES),
            seconds(body));
    CallEventRule.fault(event)
        .ifPresent(
            fault -> {
              throw new RefusedException(fault);
            });
    return new CallEventText(wanted("call", text(body, "call"), UUID::fromString, ID), event);
  }

  private static JsonObject object(String body) {
    try (JsonReader reader = Json.createReader(new StringReader(body))) {
      return reader.readObject();
    } catch (JsonException unreadable) {
      throw bad(
          "body",
          null,
          "Send JSON with call, type and at, and what docs/calls.md says of the type.");
    }
  }

  private static Instant instant(String text, Instant now) {
    Instant at = Instant.parse(text);
    if (at.isBefore(now.minus(OLDEST)) || at.isAfter(now.plus(AHEAD))) {
      throw new DateTimeException("far off");
    }
    return at;
  }

  private static @Nullable String text(JsonObject body, String field) {
    JsonValue value = value(body, field);
    if (value == null) {
      return null;
    }
    if (value instanceof JsonString text) {
      return text.getString();
    }
    throw bad(field, value.toString(), "Send a text.");
  }

  private static @Nullable Boolean granted(JsonObject body) {
    JsonValue value = value(body, "granted");
    if (value == null) {
      return null;
    }
    return switch (value.getValueType()) {
      case TRUE -> true;
      case FALSE -> false;
      default -> throw bad("granted", value.toString(), "Say true or false.");
    };
  }

  private static @Nullable Integer seconds(JsonObject body) {
    JsonValue value = value(body, "seconds");
    return given(
        "seconds",
        value == null ? null : value.toString(),
        text -> whole(body.get("seconds")),
        "Use a whole number of seconds, 0 to 86400.");
  }

  private static Integer whole(@Nullable JsonValue value) {
    if (value instanceof JsonNumber number) {
      return number.bigDecimalValue().intValueExact();
    }
    throw new IllegalArgumentException("no number");
  }

  private static @Nullable JsonValue value(JsonObject body, String field) {
    JsonValue value = body.get(field);
    return value == null || value.getValueType() == JsonValue.ValueType.NULL ? null : value;
  }

  private static <T> T wanted(
      String field, @Nullable String text, Function<String, T> reader, String remedy) {
    T value = given(field, text, reader, remedy);
    if (value == null) {
      throw bad(field, null, remedy);
    }
    return value;
  }

  private static <T> @Nullable T given(
      String field, @Nullable String text, Function<String, T> reader, String remedy) {
    if (text == null) {
      return null;
    }
    try {
      return reader.apply(text);
    } catch (IllegalArgumentException | DateTimeException | ArithmeticException unreadable) {
      throw bad(field, text, remedy);
    }
  }

  private static RefusedException bad(String field, @Nullable String value, String remedy) {
    return new RefusedException(Refusal.malformed("CALL_EVENT_INVALID", field, value, remedy));
  }
}
