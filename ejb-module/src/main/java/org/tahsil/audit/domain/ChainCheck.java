package org.tahsil.audit.domain;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tahsil.audit.domain.Finding.Kind;

/** Follows the chain of one tenant from its first block to its last. */
final class ChainCheck {
  private final String tenant;
  private final NavigableMap<Long, Head> heads;
  private final Consumer<Finding> out;
  private @Nullable Block last;
  private long proven;

  ChainCheck(String tenant, NavigableMap<Long, Head> heads, Consumer<Finding> out) {
    this.tenant = tenant;
    this.heads = heads;
    this.out = out;
  }

  /** The next block by number. */
  void block(Block block, List<StoredEntry> entries) {
    long expected = last == null ? 1 : last.place().number() + 1;
    if (block.place().number() > expected) {
      missing(expected, block.place().number() - 1);
    }
    String before = last == null ? Block.beginning() : last.links().hash();
    boolean follows = block.place().number() == expected;
    if (follows && !block.links().before().equals(before)) {
      tell(
          Kind.CHAIN_BROKEN,
          block,
          "names " + block.links().before() + " before it, not " + before);
    }
    if (!block.computed().equals(block.links().hash())) {
      String what = "has the hash " + block.links().hash() + ", its content " + block.computed();
      tell(Kind.BLOCK_ALTERED, block, what);
    }
    if (follows) {
      place(block);
    }
    head(block);
    new LeafCheck(block, entries, out).run();
    last = block;
  }

  /** No more blocks. */
  void end() {
    long end = last == null ? 0 : last.place().number();
    Map.Entry<Long, Head> head = heads.lastEntry();
    if (head != null && head.getKey() > end) {
      String what =
          "ends with block %d; block %d was exported at %s with the hash %s"
              .formatted(end, head.getKey(), head.getValue().exportedAt(), head.getValue().hash());
      out.accept(new Finding(Kind.CHAIN_CUT_OFF, tenant, head.getKey(), null, what));
    }
  }

  /**
   * An entry that is in no block: right if it is later than the chain's end.
   *
   * @param present the epoch that the sealer is in
   */
  void waiting(StoredEntry entry, @Nullable Epoch present) {
    if (last != null && !mayWait(entry, last, present == null ? last.epoch() : present)) {
      String what =
          "is in no block, though block %d sealed what transactions before %d wrote"
              .formatted(last.place().number(), last.span().to());
      out.accept(new Finding(Kind.ENTRY_IN_NO_BLOCK, tenant, null, entry.entryId(), what));
    }
  }

  private static boolean mayWait(StoredEntry entry, Block last, Epoch present) {
    if (!present.equals(last.epoch())) {
      return entry.entryId() > present.above();
    }
    boolean rest =
        !last.span().complete()
            && last.span().holds(entry.writtenBy())
            && entry.entryId() > last.last();
    return entry.entryId() > present.above() && (rest || entry.writtenBy() >= last.span().to());
  }

  private void place(Block block) {
    if (last == null || !block.epoch().equals(last.epoch())) {
      begins(block);
    } else if (!continues(block, last)) {
      String what = "is for transactions %d to %d, the block before for %d to %d";
      tell(
          Kind.SPAN_BROKEN,
          block,
          what.formatted(
              block.span().from(), block.span().to(), last.span().from(), last.span().to()));
    }
    if (last != null && block.sealedAt().isBefore(last.sealedAt())) {
      String what = "was sealed at " + block.sealedAt() + ", before the block before it";
      tell(Kind.CLOCK_SET_BACK, block, what);
    }
  }

  /** The first block of an epoch. */
  private void begins(Block block) {
    if (block.span().from() != 0) {
      tell(Kind.SPAN_BROKEN, block, "begins at transaction " + block.span().from() + ", not at 0");
    }
    if (last != null && block.epoch().above() < last.last()) {
      String what = "begins an epoch above entry %d, which is before the last sealed one, %d";
      tell(Kind.SPAN_BROKEN, block, what.formatted(block.epoch().above(), last.last()));
    }
  }

  private static boolean continues(Block block, Block last) {
    if (last.span().complete()) {
      return block.span().from() == last.span().to();
    }
    return block.span().from() == last.span().from()
        && block.span().to() == last.span().to()
        && block.first() > last.last();
  }

  private void head(Block block) {
    Head head = heads.get(block.place().number());
    if (head == null) {
      return;
    }
    if (!head.hash().equals(block.links().hash())) {
      String what =
          "was exported at %s with the hash %s and now has %s: blocks %d to %d were computed anew"
              .formatted(
                  head.exportedAt(),
                  head.hash(),
                  block.links().hash(),
                  proven + 1,
                  block.place().number());
      tell(Kind.HEAD_DIFFERS, block, what);
    } else {
      proven = block.place().number();
    }
  }

  private void missing(long from, long to) {
    String what = from == to ? "is gone" : "and all up to block " + to + " are gone";
    out.accept(new Finding(Kind.BLOCK_MISSING, tenant, from, null, what));
  }

  private void tell(Kind kind, Block block, String what) {
    out.accept(new Finding(kind, tenant, block.place().number(), null, what));
  }
}
