package org.tahsil.payment.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What must be written so that the live allocations of an account become the right ones: rows that
 * stand already stay.
 *
 * @param undone keys of live allocations that no longer hold
 * @param added shares that are not yet written
 */
public record Restatement(List<Long> undone, List<Share> added) {

  /** An allocation that stands. */
  public record Live(long allocationId, Share share) {}

  public static Restatement between(Collection<Live> live, Collection<Share> right) {
    Map<Share, Long> standing = new HashMap<>();
    List<Long> undone = new ArrayList<>();
    for (Live row : live) {
      Long twin = standing.put(row.share(), row.allocationId());
      if (twin != null) {
        undone.add(twin);
      }
    }
    List<Share> added = new ArrayList<>();
    for (Share share : right) {
      if (standing.remove(share) == null) {
        added.add(share);
      }
    }
    undone.addAll(standing.values());
    return new Restatement(undone, added);
  }
}
