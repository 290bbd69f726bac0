package org.tahsil.arrangement.domain;

import static org.tahsil.arrangement.ArrangementState.BROKEN;
import static org.tahsil.arrangement.ArrangementState.KEPT;
import static org.tahsil.arrangement.ArrangementState.OPEN;
import static org.tahsil.arrangement.ArrangementState.PARTLY_KEPT;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tahsil.arrangement.ArrangementState;

/** An arrangement while it is being judged. */
final class Standing {
  private final Pledge pledge;
  private final List<OpenPart> parts;
  private ArrangementState state = OPEN;
  private LocalDate since;

  Standing(Pledge pledge) {
    this.pledge = pledge;
    this.parts = pledge.parts().stream().map(part -> new OpenPart(this, part)).toList();
    this.since = pledge.made().on();
  }

  Pledge pledge() {
    return pledge;
  }

  List<OpenPart> parts() {
    return parts;
  }

  boolean takes(Receipt money) {
    return state == OPEN && pledge.covers(money);
  }

  /** All money of the date is in; a deadline on it passes if the day is over. */
  void endDay(LocalDate date) {
    if (state != OPEN || pledge.ending() != null) {
      return;
    }
    if (parts.stream().allMatch(OpenPart::isEnough)) {
      become(KEPT, date);
    } else if (!date.isAfter(pledge.finished())) {
      passDeadline(date);
    }
  }

  private void passDeadline(LocalDate date) {
    if (!date.isBefore(pledge.lastDeadline())) {
      boolean some = parts.stream().anyMatch(part -> !part.result().money().isEmpty());
      become(some ? PARTLY_KEPT : BROKEN, date.plusDays(1));
    } else if (behind(date) > pledge.allowance().missedAllowed()) {
      become(BROKEN, date.plusDays(1));
    }
  }

  private long behind(LocalDate date) {
    return parts.stream()
        .filter(part -> !part.isEnough() && !part.deadline().isAfter(date))
        .count();
  }

  private void become(ArrangementState next, LocalDate on) {
    state = next;
    since = on;
  }

  /** What it came to; {@code later} are the value dates of money that does not count yet. */
  Judgement judgement(Collection<LocalDate> later) {
    Pledge.Ending ending = pledge.ending();
    return new Judgement(
        ending == null ? state : ending.state(),
        ending == null ? since : ending.at().on(),
        parts.stream().map(OpenPart::result).toList(),
        ending == null && state == OPEN ? nextLook(later) : null);
  }

  private @Nullable LocalDate nextLook(Collection<LocalDate> later) {
    return Stream.concat(
            later.stream(), parts.stream().filter(part -> !part.isEnough()).map(OpenPart::deadline))
        .filter(date -> date.isAfter(pledge.finished()))
        .min(LocalDate::compareTo)
        .orElse(null);
  }
}
