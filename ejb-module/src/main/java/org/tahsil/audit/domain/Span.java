package org.tahsil.audit.domain;

/**
 * Transactions whose entries belong to a block.
 *
 * @param from the first, inclusive
 * @param to the end, exclusive; 0 for what a new epoch found unsealed
 * @param complete false if the next block goes on with the same span
 */
public record Span(long from, long to, boolean complete) {

  /** The block of what a new epoch found unsealed. */
  public static final Span FOUND = new Span(0, 0, true);

  /** Whether a transaction is in it. */
  public boolean holds(long transaction) {
    return from <= transaction && transaction < to;
  }

  boolean isFound() {
    return to == 0;
  }
}
