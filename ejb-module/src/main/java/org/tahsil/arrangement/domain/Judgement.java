package org.tahsil.arrangement.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tahsil.arrangement.ArrangementState;

/**
 * What became of an arrangement.
 *
 * @param since the day from which it is so: the value date of the money that kept it, the day after
 *     the deadline that broke it, the day on which a person ended it, or that of its making
 * @param nextLook the day at whose end it may become something else without new facts; null: none
 */
public record Judgement(
    ArrangementState state, LocalDate since, List<PartResult> parts, @Nullable LocalDate nextLook) {

  public Judgement {
    parts = List.copyOf(parts);
  }

  /**
   * What became of an instalment.
   *
   * @param enoughOn value date of the money that made it enough; null: it is not
   * @param passed whether its deadline lies behind
   */
  public record PartResult(
      Part part,
      LocalDate deadline,
      List<Counted> money,
      @Nullable LocalDate enoughOn,
      boolean passed) {

    public PartResult {
      money = List.copyOf(money);
    }

    /** What came for it, in minor units. */
    public long counted() {
      return money.stream().mapToLong(Counted::amount).sum();
    }

    /** Whether its deadline passed and too little had come by then; it may have come later. */
    public boolean missed() {
      return passed && (enoughOn == null || enoughOn.isAfter(deadline));
    }
  }

  /** Money, or a part of it, that counts for an instalment; minor units. */
  public record Counted(long postingId, LocalDate valueOn, long amount) {}

  /** What came for all of it, in minor units. */
  public long counted() {
    return parts.stream().mapToLong(PartResult::counted).sum();
  }

  /** Due date of the first instalment for which too little came; null: none, or it is over. */
  public @Nullable LocalDate nextDue() {
    return state != ArrangementState.OPEN
        ? null
        : parts.stream()
            .filter(result -> result.enoughOn() == null)
            .map(result -> result.part().dueOn())
            .findFirst()
            .orElse(null);
  }
}
