package org.tahsil.concern;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to do with a concern.
 *
 * @param owner of ASSIGN: who gets it; null: nobody
 * @param team of ASSIGN: whose it is; null: as before
 * @param until of EXTEND: the last business date on which it is decided in time
 * @param note of ASK what is asked, of EXTEND and WITHDRAW why; at most 2000 characters
 * @param version on which the wish is based, refused as stale if it is not the concern's; null: any
 */
public record ConcernWish(
    ConcernAction action,
    @Nullable String owner,
    @Nullable String team,
    @Nullable LocalDate until,
    @Nullable String note,
    @Nullable Integer version) {

  /** A wish that needs nothing but its name and a note. */
  public static ConcernWish of(ConcernAction action, @Nullable String note) {
    return new ConcernWish(action, null, null, null, note, null);
  }
}
