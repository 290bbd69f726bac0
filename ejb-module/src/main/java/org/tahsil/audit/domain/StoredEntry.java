package org.tahsil.audit.domain;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the timeline as it lies in the database.
 *
 * @param tenant whose customer it is about; null if the customer is gone
 */
public record StoredEntry(
    long entryId, @Nullable String tenant, Content content, Instant recordedAt, long writtenBy) {

  /**
   * What it tells.
   *
   * @param facts names, and values with {@code s} before a text and {@code j} before other JSON
   */
  public record Content(
      About about,
      Instant at,
      String kind,
      String actor,
      Map<String, String> facts,
      String dedupeKey) {}

  /** Whom it is about, by surrogate keys. */
  public record About(long customerId, @Nullable Long accountId) {}

  /** SHA-256 of everything but its number, which stands beside it in the block. */
  public String hash() {
    Canonical all = new Canonical().text("tahsil-entry-1").text(tenant);
    all.number(content.about.customerId).number(content.about.accountId);
    all.instant(content.at).text(content.kind).text(content.actor);
    all.number((long) content.facts.size());
    new TreeMap<>(content.facts).forEach((name, value) -> all.text(name).text(value));
    return all.text(content.dedupeKey).instant(recordedAt).number(writtenBy).hash();
  }
}
