package org.tahsil.concern;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was handed in for a concern.
 *
 * @param reference where it lies; null: it lies here
 * @param document of what lies here
 * @param addedOn business date
 * @param redacted that its content, name and place were taken out; null: they were not
 */
public record Evidence(
    UUID id,
    EvidenceKind kind,
    String name,
    @Nullable String reference,
    @Nullable Sheet document,
    String addedBy,
    LocalDate addedOn,
    @Nullable Redaction redacted) {

  /** How many pieces a concern takes. */
  public static final int MOST_PIECES = 20;

  /** What all documents of a concern may come to, in bytes. */
  public static final int MOST_BYTES = 20_000_000;

  /** The name of what was redacted. */
  public static final String NAMELESS = "-";

  /** The largest document, in bytes. */
  public static final int LARGEST = 5_000_000;

  /**
   * Who took something out that must not be kept, and why.
   *
   * @param on business date
   */
  public record Redaction(String by, LocalDate on, String why) {}

  /**
   * A document that lies here, or lay here until it was redacted.
   *
   * @param mediaType as its content shows, whatever its name says
   * @param bytes 1 to {@link #LARGEST}
   * @param sha256 of the content, in hexadecimal digits
   */
  public record Sheet(String mediaType, int bytes, String sha256) {}
}
