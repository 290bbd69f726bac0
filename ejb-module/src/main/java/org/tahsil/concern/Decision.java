package org.tahsil.concern;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An outcome.
 *
 * @param action UPHOLD, UPHOLD_PARTLY or REJECT
 * @param note why; at most 2000 characters
 * @param holdUntil of a concern that is upheld: the first day not held any more; null: as its rule
 *     says
 * @param remedies what is posted; of a dispute that is upheld none means a credit note of the
 *     disputed amount
 * @param version on which it is based, refused as stale if it is not the concern's; null: any
 */
public record Decision(
    ConcernAction action,
    String note,
    @Nullable LocalDate holdUntil,
    List<Remedy> remedies,
    @Nullable Integer version) {

  public Decision {
    remedies = List.copyOf(remedies);
  }

  /** A decision by the rule that posts nothing of its own. */
  public static Decision of(ConcernAction action, String note) {
    return new Decision(action, note, null, List.of(), null);
  }

  /** The same decision with what it posts. */
  public Decision posting(List<Remedy> all) {
    return new Decision(action, note, holdUntil, all, version);
  }
}
