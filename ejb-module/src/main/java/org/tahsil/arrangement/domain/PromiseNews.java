package org.tahsil.arrangement.domain;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.tahsil.arrangement.ArrangementKind;
import org.tahsil.arrangement.ArrangementState;
import org.tahsil.webhook.EventType;

/** Which changes of promises and plans are told to other systems under which type. */
public enum PromiseNews {
  MADE(EventType.PROMISE_MADE, EventType.PLAN_MADE),
  KEPT(EventType.PROMISE_KEPT, EventType.PLAN_KEPT),
  PARTLY_KEPT(EventType.PROMISE_PARTLY_KEPT, EventType.PLAN_PARTLY_KEPT),
  BROKEN(EventType.PROMISE_BROKEN, EventType.PLAN_BROKEN),
  CANCELLED(EventType.PROMISE_CANCELLED, EventType.PLAN_CANCELLED),
  REOPENED(EventType.PROMISE_REOPENED, EventType.PLAN_REOPENED);

  private final EventType promise;
  private final EventType plan;

  PromiseNews(EventType promise, EventType plan) {
    this.promise = promise;
    this.plan = plan;
  }

  /** What tells that one that stood before came to a state. */
  public static PromiseNews of(ArrangementState state) {
    return switch (state) {
      case OPEN -> REOPENED;
      case KEPT -> KEPT;
      case PARTLY_KEPT -> PARTLY_KEPT;
      case BROKEN -> BROKEN;
      case CANCELLED, RESCHEDULED -> CANCELLED;
    };
  }

  public EventType type(ArrangementKind kind) {
    return switch (kind) {
      case PROMISE -> promise;
      case PLAN -> plan;
    };
  }

  /** The states that it tells of, of one that stood before. */
  public Set<ArrangementState> states() {
    return Arrays.stream(ArrangementState.values())
        .filter(state -> of(state) == this)
        .collect(Collectors.toSet());
  }
}
