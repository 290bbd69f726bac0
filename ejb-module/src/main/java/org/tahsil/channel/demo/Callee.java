package org.tahsil.channel.demo;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Somebody with a telephone, who behaves by the number: by its last digit nobody answers (0), it is
 * engaged (1), a machine answers (2), somebody hangs up at once (3), it cannot be reached (4), or
 * somebody listens (5 to 9) and presses the last but one digit where the script first asks for a
 * key, and after that always the first key that is offered.
 */
final class Callee {
  private static final int LONGEST = 100;
  private static final List<String> NOT_LISTENING =
      List.of("NO_ANSWER", "BUSY", "VOICEMAIL", "HUNG_UP", "FAILED");

  private final String number;
  private final JsonObject script;
  private final String call;
  private final List<JsonObject> events = new ArrayList<>();
  private final Instant began;
  private boolean asked;

  Callee(String number, JsonObject script, String call, Instant began) {
    this.number = number;
    this.script = script;
    this.call = call;
    this.began = began;
  }

  /** What happens, in its order. */
  List<JsonObject> events() {
    int last = number.charAt(number.length() - 1) - '0';
    if (last != 1 && last != 4) {
      add("RINGING", Json.createObjectBuilder());
    }
    boolean answered = last == 2 || last == 3 || last >= NOT_LISTENING.size();
    if (answered) {
      add("ANSWERED", Json.createObjectBuilder());
    }
    String outcome = last < NOT_LISTENING.size() ? NOT_LISTENING.get(last) : listened();
    add(
        "COMPLETED",
        Json.createObjectBuilder()
            .add("outcome", outcome)
            .add("seconds", answered ? events.size() * 7 : 0));
    return events;
  }

  /** Goes through the script as it is told. */
  private String listened() {
    Map<String, JsonObject> steps = new HashMap<>();
    script
        .getJsonArray("steps")
        .getValuesAs(JsonObject.class)
        .forEach(step -> steps.put(step.getString("name"), step));
    String outcome = "RIGHT_PARTY";
    JsonObject at = steps.get(script.getString("first"));
    for (int count = 0; at != null && count < LONGEST; count++) {
      outcome = at.getString("type").equals("WRONG_PERSON") ? "WRONG_PERSON" : outcome;
      at = steps.get(next(at));
    }
    return outcome;
  }

  private String next(JsonObject step) {
    String plain = step.getString("next", "");
    JsonObject choices = step.getJsonObject("choices");
    if (choices == null) {
      return plain;
    }
    String key = key(step.getString("type"), choices);
    if (!choices.containsKey(key)) {
      return step.getString("otherwise", plain);
    }
    if (step.getString("type").equals("RECORDING_CONSENT")) {
      add("CONSENT", Json.createObjectBuilder().add("granted", key.equals("1")));
    } else {
      add(
          "GATHERED",
          Json.createObjectBuilder().add("step", step.getString("name")).add("digits", key));
    }
    return step.getString("type").equals("GATHER") ? choices.getString(key) : plain;
  }

  private String key(String type, JsonObject choices) {
    if (!asked && type.equals("GATHER")) {
      asked = true;
      return number.substring(number.length() - 2, number.length() - 1);
    }
    return choices.keySet().stream().sorted().findFirst().orElse("");
  }

  private void add(String type, JsonObjectBuilder rest) {
    events.add(
        rest.add("call", call)
            .add("type", type)
            .add("at", began.plusSeconds(events.size()).toString())
            .build());
  }
}
