package org.tahsil.template;

import java.util.Set;

/** Where a version of a template stands. */
public enum TemplateState {
  /** Written, and asked about by nobody; also one whose question nobody answered in time. */
  DRAFT,
  /** A second person is asked. */
  SUBMITTED,
  /** May be used from its first day on. */
  APPROVED,
  DECLINED,
  /** Not used any more. */
  RETIRED;

  /** Whether it may follow on this state. */
  public boolean mayBecome(TemplateState next) {
    return switch (this) {
      case DRAFT -> Set.of(SUBMITTED, RETIRED).contains(next);
      case SUBMITTED -> Set.of(APPROVED, DECLINED, DRAFT, RETIRED).contains(next);
      case APPROVED -> next == RETIRED;
      case DECLINED, RETIRED -> false;
    };
  }
}
