package org.tahsil.campaign;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The switch of a portfolio that stops all its campaigns at once.
 *
 * @param reason null, as the others: it was never thrown
 */
public record Halt(
    boolean halted,
    @Nullable String reason,
    @Nullable String by,
    @Nullable LocalDate on,
    @Nullable Instant at) {

  /** Where it was never thrown. */
  public static final Halt NEVER = new Halt(false, null, null, null, null);
}
