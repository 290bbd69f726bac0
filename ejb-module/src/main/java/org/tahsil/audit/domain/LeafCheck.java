package org.tahsil.audit.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tahsil.audit.domain.Finding.Kind;

/** Holds the entries of a block to what was sealed of them. */
final class LeafCheck {
  private final Block block;
  private final Map<Long, StoredEntry> entries;
  private final Map<String, Long> sealed = new HashMap<>();
  private final Consumer<Finding> out;

  LeafCheck(Block block, List<StoredEntry> entries, Consumer<Finding> out) {
    this.block = block;
    this.entries =
        entries.stream().collect(Collectors.toMap(StoredEntry::entryId, Function.identity()));
    this.out = out;
    block.leaves().forEach(leaf -> sealed.put(leaf.hash(), leaf.entryId()));
  }

  void run() {
    long before = Long.MIN_VALUE;
    for (Leaf leaf : block.leaves()) {
      if (leaf.entryId() <= before) {
        tell(Kind.ENTRIES_REORDERED, leaf.entryId(), "stands behind entry " + before);
      }
      before = leaf.entryId();
      check(leaf, entries.get(leaf.entryId()));
    }
  }

  private void check(Leaf leaf, @Nullable StoredEntry entry) {
    if (entry == null) {
      tell(Kind.ENTRY_MISSING, leaf.entryId(), "was sealed with " + leaf.hash() + " and is gone");
      return;
    }
    if (!Objects.equals(entry.tenant(), block.place().tenant())) {
      String owner = entry.tenant() == null ? "nobody" : "tenant " + entry.tenant();
      tell(Kind.ENTRY_MOVED, leaf.entryId(), "its customer now belongs to " + owner);
      return;
    }
    String hash = entry.hash();
    if (!hash.equals(leaf.hash())) {
      altered(leaf, hash);
    } else if (isOutOfTime(entry)) {
      String what = "was recorded at %s by transaction %d, its block was sealed at %s for %d to %d";
      tell(
          Kind.ENTRY_OUT_OF_TIME,
          leaf.entryId(),
          what.formatted(
              entry.recordedAt(),
              entry.writtenBy(),
              block.sealedAt(),
              block.span().from(),
              block.span().to()));
    }
  }

  private void altered(Leaf leaf, String hash) {
    Long owner = sealed.get(hash);
    if (owner == null) {
      String what = "was sealed with " + leaf.hash() + ", its content now has " + hash;
      tell(Kind.ENTRY_ALTERED, leaf.entryId(), what);
    } else if (entries.containsKey(owner)) {
      tell(Kind.ENTRY_EXCHANGED, leaf.entryId(), "has what entry " + owner + " was sealed with");
    } else {
      tell(Kind.ENTRY_RENUMBERED, leaf.entryId(), "was sealed as entry " + owner);
    }
  }

  private boolean isOutOfTime(StoredEntry entry) {
    boolean late = entry.recordedAt().isAfter(block.sealedAt());
    boolean elsewhere =
        block.span().isFound()
            ? entry.entryId() > block.epoch().above()
            : !block.span().holds(entry.writtenBy()) || entry.entryId() <= block.epoch().above();
    return late || elsewhere;
  }

  private void tell(Kind kind, long entry, String what) {
    out.accept(new Finding(kind, block.place().tenant(), block.place().number(), entry, what));
  }
}
