package org.tahsil.concern;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tahsil.hold.Stop;

/**
 * What follows when a concern of a kind is told.
 *
 * @param stops what the hold stops; of a dispute for the disputed amount alone
 * @param keepDays days on which the hold lasts once the concern is upheld, 0 to 366; null: until it
 *     is ended
 * @param team whose it is
 * @param decideDays working days after the day on which it was told, 1 to 90
 * @param evidence without which it cannot be upheld
 * @param source the law, contract or decision that it stands on
 * @param validFrom null: the product's own rule
 */
public record ConcernRule(
    ConcernKind kind,
    Set<Stop> stops,
    @Nullable Integer keepDays,
    String team,
    int decideDays,
    List<EvidenceKind> evidence,
    String source,
    @Nullable LocalDate validFrom,
    @Nullable String decidedBy) {

  public ConcernRule {
    stops = Set.copyOf(stops);
    evidence = List.copyOf(evidence);
  }
}
