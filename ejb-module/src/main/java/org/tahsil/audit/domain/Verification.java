package org.tahsil.audit.domain;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Verifies the timeline of all tenants that the evidence tells of, in one pass, with one block in
 * memory.
 */
public final class Verification implements Evidence.Reader {
  private final HeadsCheck heads;
  private final Consumer<Finding> findings;
  private final Consumer<Block> progress;
  private final Map<String, ChainCheck> chains = new HashMap<>();
  private final Counts counts = new Counts();
  private @Nullable Epoch present;

  /**
   * @param heads what was exported, read already; of no tenant if there is nothing to compare with
   * @param findings told one by one as they are found
   * @param progress told each block that was checked
   */
  public Verification(HeadsCheck heads, Consumer<Finding> findings, Consumer<Block> progress) {
    this.heads = heads;
    this.findings = findings;
    this.progress = progress;
  }

  /**
   * How much was checked.
   *
   * @param oldestWaiting when the first entry that no block holds yet was recorded; null if none
   */
  public record Summary(
      long chains, long blocks, long entries, long waiting, @Nullable Instant oldestWaiting) {}

  /** Checks everything that the evidence has. */
  public Summary of(Evidence evidence) {
    heads.tenants().forEach(this::chain);
    evidence.read(this);
    chains.values().forEach(ChainCheck::end);
    return new Summary(
        chains.size(), counts.blocks, counts.entries, counts.waiting, counts.oldestWaiting);
  }

  @Override
  public void present(Epoch epoch) {
    present = epoch;
  }

  @Override
  public void block(Block block, List<StoredEntry> entries) {
    chain(block.place().tenant()).block(block, entries);
    counts.blocks++;
    counts.entries += block.leaves().size();
    progress.accept(block);
  }

  @Override
  public void waiting(StoredEntry entry) {
    if (entry.tenant() == null) {
      String what = "is in no block, and its customer is gone";
      findings.accept(
          new Finding(Finding.Kind.ENTRY_IN_NO_BLOCK, null, null, entry.entryId(), what));
      return;
    }
    chain(entry.tenant()).waiting(entry, present);
    counts.waiting++;
    Instant oldest = counts.oldestWaiting;
    if (oldest == null || entry.recordedAt().isBefore(oldest)) {
      counts.oldestWaiting = entry.recordedAt();
    }
  }

  private ChainCheck chain(String tenant) {
    return chains.computeIfAbsent(tenant, one -> new ChainCheck(one, heads.of(one), findings));
  }

  private static final class Counts {
    private long blocks;
    private long entries;
    private long waiting;
    private @Nullable Instant oldestWaiting;
  }
}
