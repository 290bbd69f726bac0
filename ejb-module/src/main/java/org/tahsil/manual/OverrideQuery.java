package org.tahsil.manual;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which overrides of a portfolio, the next to end first.
 *
 * @param states empty: those that run or wait
 * @param after the key that ended the last page; null: from the start
 * @param limit 1 to 500
 */
public record OverrideQuery(Set<OverrideState> states, @Nullable Long after, int limit) {

  public OverrideQuery {
    states = states.isEmpty() ? Set.of(OverrideState.WAITING, OverrideState.RUNNING) : states;
    states = Set.copyOf(states);
  }
}
