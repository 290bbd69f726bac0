package org.tahsil.console.view;

import java.time.LocalDate;
import org.tahsil.concern.Concern;
import org.tahsil.concern.ConcernState;
import org.tahsil.console.text.Wording;

/** Concerns in words. */
final class ConcernWords {

  private ConcernWords() {}

  /** A kind with its reason. */
  static String title(Wording wording, String kind, String reason) {
    return wording.code("concern_kind", kind) + ": " + wording.code("concern_reason", reason);
  }

  static String css(ConcernState state) {
    return switch (state) {
      case OPEN -> "tag warn";
      case UNDER_REVIEW, INFO_NEEDED -> "tag info";
      case UPHELD, PARTLY_UPHELD -> "tag good";
      case REJECTED, WITHDRAWN -> "tag";
    };
  }

  /** By when it is to be decided, or since when it should be. */
  static String due(Wording wording, Concern one, LocalDate today) {
    String day = wording.figures().date(one.standing().decideBy());
    return one.overdue(today)
        ? wording.say("concern_due_missed", day)
        : wording.say("concern_due", day);
  }
}
