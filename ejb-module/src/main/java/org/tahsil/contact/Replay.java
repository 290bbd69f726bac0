package org.tahsil.contact;

import java.util.List;

/**
 * A decision made anew from its own facts, packs and code.
 *
 * @param recomputed what comes of it now
 * @param differences names of what is not as it was: facts, packs, code_version, channel, customer,
 *     verdict, findings, next_lawful; none: the same in every part
 */
public record Replay(ContactDecision stored, ContactVerdict recomputed, List<String> differences) {

  public Replay {
    differences = List.copyOf(differences);
  }

  public boolean same() {
    return differences.isEmpty();
  }
}
