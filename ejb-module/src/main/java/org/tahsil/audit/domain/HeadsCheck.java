package org.tahsil.audit.domain;

import java.security.PublicKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tahsil.audit.domain.Finding.Kind;

/** Reads the lines of the heads in their order and keeps those that are signed. */
public final class HeadsCheck {
  private final List<PublicKey> keys;
  private final Consumer<Finding> out;
  private final Map<String, NavigableMap<Long, Head>> heads = new TreeMap<>();
  private String before = Canonical.NOTHING;
  private Instant latest = Instant.MIN;

  /**
   * @param keys one of which must have signed each line
   */
  public HeadsCheck(List<PublicKey> keys, Consumer<Finding> out) {
    this.keys = List.copyOf(keys);
    this.out = out;
  }

  /**
   * The next line.
   *
   * @param where file and number of the line, for findings
   */
  public void line(String where, String line) {
    Optional<HeadLine> read = HeadLine.read(line);
    if (read.isEmpty()) {
      tell(Kind.HEAD_LINE_UNREADABLE, null, where + " is no line of heads");
    } else {
      check(where, read.get());
    }
    before = HeadLine.hash(line);
  }

  /** The signed heads of a tenant by block; empty if none was exported. */
  public NavigableMap<Long, Head> of(String tenant) {
    return heads.getOrDefault(tenant, new TreeMap<>());
  }

  /** Tenants that have a signed head. */
  public Iterable<String> tenants() {
    return heads.keySet();
  }

  private void check(String where, HeadLine line) {
    Head head = line.head();
    if (!line.before().equals(before)) {
      String what = " does not follow the line before it: one was taken out, put in or replaced";
      tell(Kind.HEAD_LINES_BROKEN, head, where + what);
    }
    if (!line.isSignedBy(keys)) {
      tell(Kind.HEAD_SIGNATURE_WRONG, head, where + " is not signed by a key that was given");
      return;
    }
    if (head.exportedAt().isBefore(latest)) {
      String what = " was exported before the line above it, at " + head.exportedAt();
      tell(Kind.CLOCK_SET_BACK, head, where + what);
    }
    latest = head.exportedAt();
    keep(where, head);
  }

  private void keep(String where, Head head) {
    Head known =
        heads
            .computeIfAbsent(head.tenant(), one -> new TreeMap<>())
            .putIfAbsent(head.block(), head);
    if (known != null && !known.hash().equals(head.hash())) {
      String what = " tells another hash of the block than " + known.exportedAt() + " did";
      tell(Kind.HEADS_DISAGREE, head, where + what);
    }
  }

  private void tell(Kind kind, @Nullable Head head, String what) {
    out.accept(
        new Finding(
            kind,
            head == null ? null : head.tenant(),
            head == null ? null : (Long) head.block(),
            null,
            what));
  }
}
