package org.tahsil.audit.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Entries sealed together, chained to the block before by its hash.
 *
 * @param leaves by ascending number of entry, 1..10,000
 * @param sealedAt real time, whole microseconds
 * @param links by which it is chained
 */
public record Block(
    Place place, Epoch epoch, Span span, List<Leaf> leaves, Instant sealedAt, Links links) {

  /** Entries of a block at most. */
  public static final int MOST = 10_000;

  /** Which block of whom; blocks of a tenant count from 1. */
  public record Place(String tenant, long number) {}

  /** The hash of the block before, zeros for the first, and the hash over all the rest. */
  public record Links(String before, String hash) {}

  public Block {
    leaves = List.copyOf(leaves);
  }

  /** A block that follows another one, whose hash is given. */
  public static Block sealed(Place place, Epoch epoch, Span span, List<Leaf> leaves, Seal seal) {
    Instant at = seal.at().truncatedTo(ChronoUnit.MICROS);
    Block open = new Block(place, epoch, span, leaves, at, new Links(seal.before(), ""));
    return new Block(place, epoch, span, leaves, at, new Links(seal.before(), open.computed()));
  }

  /** When a block is sealed, and the hash before. */
  public record Seal(Instant at, String before) {}

  /** The hash before the first block. */
  public static String beginning() {
    return Canonical.NOTHING;
  }

  /** The hash that it must have. */
  public String computed() {
    Canonical all = new Canonical().text("tahsil-block-1").text(place.tenant);
    all.number(place.number).number(epoch.cluster()).number(epoch.above());
    all.number(span.from()).number(span.to()).number(span.complete() ? 1L : 0L);
    all.number((long) leaves.size());
    leaves.forEach(leaf -> all.number(leaf.entryId()).hex(leaf.hash()));
    return all.instant(sealedAt).hex(links.before).hash();
  }

  /** The number of its last entry; the least there is if somebody emptied it. */
  public long last() {
    return leaves.isEmpty() ? Long.MIN_VALUE : leaves.get(leaves.size() - 1).entryId();
  }

  long first() {
    return leaves.isEmpty() ? Long.MAX_VALUE : leaves.get(0).entryId();
  }
}
