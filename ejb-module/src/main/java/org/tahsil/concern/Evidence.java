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
 */
public record Evidence(
    UUID id,
    EvidenceKind kind,
    String name,
    @Nullable String reference,
    @Nullable Sheet document,
    String addedBy,
    LocalDate addedOn) {

  /** The largest document, in bytes. */
  public static final int LARGEST = 5_000_000;

  /**
   * A document that lies here.
   *
   * @param mediaType as its content shows, whatever its name says
   * @param bytes 1 to {@link #LARGEST}
   * @param sha256 of the content, in hexadecimal digits
   */
  public record Sheet(String mediaType, int bytes, String sha256) {}
}
