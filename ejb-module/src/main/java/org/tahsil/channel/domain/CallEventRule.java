package org.tahsil.channel.domain;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tahsil.channel.CallEvent;
import org.tahsil.shared.outcome.Refusal;

/** What an event of a call must say, by its kind. */
public final class CallEventRule {
  private static final Pattern ID = Pattern.compile("[!-~]{1,100}");
  private static final Pattern STEP = Pattern.compile("[a-z0-9-]{1,40}");
  private static final Pattern DIGITS = Pattern.compile("[0-9*#]{1,20}");
  private static final int LONGEST = 86_400;

  private CallEventRule() {}

  /** What is wrong with an event; empty: nothing is. */
  public static Optional<Refusal> fault(CallEvent event) {
    return id(event)
        .or(() -> own(event.kind() == CallEvent.Kind.GATHERED, "step", event.step(), STEP))
        .or(() -> own(event.kind() == CallEvent.Kind.GATHERED, "digits", event.digits(), DIGITS))
        .or(() -> has(event.kind() == CallEvent.Kind.CONSENT, "granted", event.granted()))
        .or(() -> has(event.kind() == CallEvent.Kind.COMPLETED, "outcome", event.outcome()))
        .or(() -> has(event.kind() == CallEvent.Kind.COMPLETED, "seconds", event.seconds()))
        .or(() -> length(event.seconds()));
  }

  private static Optional<Refusal> id(CallEvent event) {
    return ID.matcher(event.id()).matches()
        ? Optional.empty()
        : bad("webhook-id", event.id(), "Use 1 to 100 visible ASCII characters.");
  }

  private static Optional<Refusal> own(
      boolean wanted, String field, @Nullable String value, Pattern pattern) {
    return value != null && !pattern.matcher(value).matches()
        ? bad(field, value, "Use " + pattern.pattern() + ".")
        : has(wanted, field, value);
  }

  private static Optional<Refusal> has(boolean wanted, String field, @Nullable Object value) {
    if (wanted == (value != null)) {
      return Optional.empty();
    }
    return value == null
        ? bad(field, null, "Say it: this kind of event has it.")
        : bad(field, value.toString(), "Leave it out: this kind of event has none.");
  }

  private static Optional<Refusal> length(@Nullable Integer seconds) {
    return seconds == null || (seconds >= 0 && seconds <= LONGEST)
        ? Optional.empty()
        : bad("seconds", seconds.toString(), "Use 0 to " + LONGEST + ".");
  }

  private static Optional<Refusal> bad(String field, @Nullable String value, String remedy) {
    return Optional.of(Refusal.malformed("CALL_EVENT_INVALID", field, value, remedy));
  }
}
