package org.tahsil.channel;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that was told of a call, judged together: in which order it came, and how often, does not
 * matter.
 *
 * @param answered whether somebody or something answered
 * @param pressed keys in the order in which they were pressed
 * @param recording whether it may be recorded: a refusal outweighs; null: nobody was asked
 * @param outcome null: it is not over
 * @param seconds spoken; 0 while it is not over
 */
public record CallStory(
    boolean answered,
    List<Pressed> pressed,
    @Nullable Boolean recording,
    @Nullable CallOutcome outcome,
    int seconds) {

  private static final Comparator<CallEvent> ORDER =
      Comparator.comparing(CallEvent::at).thenComparing(CallEvent::id);

  public CallStory {
    pressed = List.copyOf(pressed);
  }

  /** Keys pressed in a step. */
  public record Pressed(String step, String digits) {}

  /** What events come to. */
  public static CallStory of(Collection<CallEvent> told) {
    TreeMap<String, CallEvent> once = new TreeMap<>();
    told.forEach(event -> once.putIfAbsent(event.id(), event));
    List<CallEvent> events = once.values().stream().sorted(ORDER).toList();
    CallOutcome outcome =
        events.stream()
            .flatMap(event -> Stream.ofNullable(event.outcome()))
            .max(Comparator.naturalOrder())
            .orElse(null);
    List<Boolean> words =
        events.stream().flatMap(event -> Stream.ofNullable(event.granted())).toList();
    return new CallStory(
        events.stream().anyMatch(event -> event.kind() == CallEvent.Kind.ANSWERED),
        events.stream().flatMap(CallStory::pressed).toList(),
        words.isEmpty() ? null : !words.contains(false),
        outcome,
        events.stream()
            .flatMap(event -> Stream.ofNullable(event.seconds()))
            .max(Comparator.naturalOrder())
            .orElse(0));
  }

  private static Stream<Pressed> pressed(CallEvent event) {
    return event.kind() == CallEvent.Kind.GATHERED
        ? Stream.of(
            new Pressed(
                Objects.requireNonNull(event.step()), Objects.requireNonNull(event.digits())))
        : Stream.empty();
  }

  /** Whether nothing more is to come. */
  public boolean isOver() {
    return outcome != null;
  }
}
