package org.tahsil.settlement.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tahsil.settlement.SettlementState;

/**
 * What became of an offer; minor units.
 *
 * @param since the day from which it is so: the value date of the money that was enough, the day
 *     after the last one, or that of the making, of a word or of an act
 * @param counted the money that counted, in order
 * @param waivers what is to be waived, by item, from {@code since} on; empty unless it is PAID
 * @param nextLook the day at whose end it may become something else without new facts; null: none
 */
public record Outcome(
    SettlementState state,
    LocalDate since,
    List<Entry> counted,
    List<Part> waivers,
    @Nullable LocalDate nextLook) {

  public Outcome {
    counted = List.copyOf(counted);
    waivers = List.copyOf(waivers);
  }

  /** What counted in all. */
  public long paid() {
    return counted.stream().mapToLong(Entry::amount).sum();
  }

  /** What is to be waived in all. */
  public long waived() {
    return waivers.stream().mapToLong(Part::amount).sum();
  }

  /** The same with what is to be waived. */
  public Outcome waiving(List<Part> parts) {
    return new Outcome(state, since, counted, parts, nextLook);
  }
}
