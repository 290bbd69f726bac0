package org.tahsil.arrangement.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tahsil.arrangement.ArrangementState;

/** Facts of arrangements in the words of a test; days are those of January 2025. */
final class Given {
  private final long id;
  private final Moment made;
  private final List<Part> parts = new ArrayList<>();
  private Allowance allowance = Allowance.NONE;
  private Pledge.@Nullable Ending ending;

  private Given(long id, Moment made) {
    this.id = id;
    this.made = made;
  }

  static LocalDate day(int day) {
    return LocalDate.of(2025, 1, 1).plusDays(day - 1L);
  }

  static Receipt money(long posting, int valueOn, long amount) {
    return new Receipt(posting, day(valueOn), amount);
  }

  static Given promise(long id, int madeOn) {
    return new Given(id, new Moment(day(madeOn), 0));
  }

  static Given madeAfter(long id, int madeOn, long lastPosting) {
    return new Given(id, new Moment(day(madeOn), lastPosting));
  }

  Given part(int dueOn, long amount) {
    parts.add(new Part(parts.size() + 1, day(dueOn), amount));
    return this;
  }

  Given bearing(int grace, long tolerance, String percent, int missed) {
    allowance = new Allowance(grace, tolerance, new BigDecimal(percent), missed);
    return this;
  }

  Given ended(ArrangementState state, int on, long lastPosting) {
    ending = new Pledge.Ending(state, new Moment(day(on), lastPosting));
    return this;
  }

  /** All days up to this one are over. */
  Pledge at(int finished) {
    return new Pledge(id, made, parts, allowance, ending, day(finished));
  }
}
