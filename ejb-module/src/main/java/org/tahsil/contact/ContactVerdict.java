package org.tahsil.contact;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A verdict with its proof.
 *
 * @param findings of every rule that was looked at, in the order of the packs
 * @param nextLawful the earliest instant at which all rules pass if nothing else changes: of an
 *     allowed contact its own; null: none is known
 */
public record ContactVerdict(
    Verdict verdict, List<Finding> findings, @Nullable Instant nextLawful) {

  public ContactVerdict {
    findings = List.copyOf(findings);
  }

  /** Findings that forbid the contact. */
  public Stream<Finding> against() {
    return findings.stream().filter(finding -> finding.outcome().forbids());
  }

  /** Names of facts without which nothing can be allowed. */
  public List<String> missing() {
    return findings.stream().flatMap(found -> found.missing().stream()).distinct().toList();
  }
}
