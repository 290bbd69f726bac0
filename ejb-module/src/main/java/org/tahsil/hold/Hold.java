package org.tahsil.hold;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of a hold.
 *
 * @param id of the hold; its versions share it
 * @param terms with the stops that apply
 * @param knownOn business date from which this version was believed
 * @param undoneOn business date from which it was not believed any more; null: it stands
 * @param undoneNote why it was withdrawn
 */
public record Hold(
    UUID id,
    NewHold terms,
    String placedBy,
    Instant placedAt,
    LocalDate knownOn,
    @Nullable LocalDate undoneOn,
    @Nullable String undoneBy,
    @Nullable String undoneNote) {

  /** Whether this version is believed today. */
  public boolean stands() {
    return undoneOn == null;
  }

  /** Whether it stands and lasts on a day. */
  public boolean lasts(LocalDate day) {
    LocalDate end = terms.to();
    return stands() && !day.isBefore(terms.from()) && (end == null || day.isBefore(end));
  }
}
