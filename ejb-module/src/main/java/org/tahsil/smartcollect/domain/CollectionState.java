package org.tahsil.smartcollect.domain;

import java.util.Set;

/** The life of a collection. */
public enum CollectionState {
  /** To be debited on its date, for the first time or again. */
  SCHEDULED,
  /** At the rail, which has not answered. */
  PENDING,
  /** Collected. */
  SUCCESS,
  /** Finally failed: a person goes on. */
  FAILED,
  /** The instalment was paid in another way; if that is taken back, a new collection begins. */
  CLOSED;

  /** The states that may follow this one. */
  public Set<CollectionState> next() {
    return switch (this) {
      case SCHEDULED -> Set.of(PENDING, CLOSED);
      case PENDING -> Set.of(SUCCESS, SCHEDULED, FAILED);
      case FAILED -> Set.of(PENDING, CLOSED);
      case SUCCESS, CLOSED -> Set.of();
    };
  }

  /**
   * @throws IllegalStateException if the state may not follow this one
   */
  public CollectionState to(CollectionState next) {
    if (!next().contains(next)) {
      throw new IllegalStateException("a collection that is %s cannot be %s".formatted(this, next));
    }
    return next;
  }

  /** Whether it waits for an attempt or an answer. */
  public boolean isOpen() {
    return this == SCHEDULED || this == PENDING;
  }
}
