package org.tahsil.audit.domain;

import org.jspecify.annotations.Nullable;

/**
 * Something that is not as it was sealed.
 *
 * @param tenant null where a line of the heads does not tell
 * @param block null if it is about no block
 * @param entry null if it is about no single entry
 * @param what differs, in one sentence
 */
public record Finding(
    Kind kind, @Nullable String tenant, @Nullable Long block, @Nullable Long entry, String what) {

  /** What was done. */
  public enum Kind {
    /** Its content is not what was sealed. */
    ENTRY_ALTERED,
    ENTRY_MISSING,
    /** It is older than the end of the chain and in no block. */
    ENTRY_IN_NO_BLOCK,
    /** It carries what another entry of its block had. */
    ENTRY_EXCHANGED,
    /** Its content lies under another number. */
    ENTRY_RENUMBERED,
    /** Its customer belongs to another tenant, or to none. */
    ENTRY_MOVED,
    /** It was recorded after it was sealed, or by a transaction that was not of the block. */
    ENTRY_OUT_OF_TIME,
    /** Entries of a block do not ascend. */
    ENTRIES_REORDERED,
    /** The block does not have the hash of its content. */
    BLOCK_ALTERED,
    BLOCK_MISSING,
    /** The block does not follow the one before it. */
    CHAIN_BROKEN,
    /** The block's transactions do not begin where those before it ended. */
    SPAN_BROKEN,
    CLOCK_SET_BACK,
    /** The block is not the one whose head was exported: it and what follows was computed anew. */
    HEAD_DIFFERS,
    /** Blocks whose head was exported are gone from the chain's end. */
    CHAIN_CUT_OFF,
    HEAD_LINE_UNREADABLE,
    HEAD_SIGNATURE_WRONG,
    /** A line of the heads was taken out, put in, or replaced. */
    HEAD_LINES_BROKEN,
    /** Two signed heads of the same block tell different hashes. */
    HEADS_DISAGREE
  }

  /** In one line, for people and for programs. */
  @Override
  public String toString() {
    StringBuilder line = new StringBuilder(kind.name());
    add(line, "tenant", tenant);
    add(line, "block", block);
    add(line, "entry", entry);
    return line.append(": ").append(what).toString();
  }

  private static void add(StringBuilder line, String name, @Nullable Object value) {
    if (value != null) {
      line.append(' ').append(name).append('=').append(value);
    }
  }
}
