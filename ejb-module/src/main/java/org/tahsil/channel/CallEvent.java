package org.tahsil.channel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a telephone system tells of a call.
 *
 * @param id the system's own, unique for the call
 * @param at real instant by the system's clock
 * @param step of GATHERED the step of the script in which keys were pressed
 * @param digits of GATHERED the keys, at most 20 of 0 to 9, * and #
 * @param granted of CONSENT whether the call may be recorded
 * @param outcome of COMPLETED
 * @param seconds of COMPLETED how long it was spoken, 0 to 86,400
 */
public record CallEvent(
    String id,
    Kind kind,
    Instant at,
    @Nullable String step,
    @Nullable String digits,
    @Nullable Boolean granted,
    @Nullable CallOutcome outcome,
    @Nullable Integer seconds) {

  /** What happened. */
  public enum Kind {
    RINGING,
    ANSWERED,
    GATHERED,
    CONSENT,
    COMPLETED
  }
}
