package org.tahsil.risk.domain;

import java.util.List;

/**
 * Points by range: a value gets the points of the first step whose limit it does not exceed.
 *
 * @param beyond points above the last limit
 */
record Scale(List<Step> steps, int beyond) {

  /** A scale whose points never fall as the value rises. */
  static Scale rising(int beyond, Step... steps) {
    int before = Integer.MIN_VALUE;
    for (Step step : steps) {
      if (step.points() < before) {
        throw new IllegalArgumentException("points fall at " + step);
      }
      before = step.points();
    }
    if (beyond < before) {
      throw new IllegalArgumentException("points fall at the end");
    }
    return new Scale(List.of(steps), beyond);
  }

  int points(double value) {
    for (Step step : steps) {
      if (value <= step.upTo()) {
        return step.points();
      }
    }
    return beyond;
  }

  /** Up to and including a value. */
  record Step(double upTo, int points) {}
}
