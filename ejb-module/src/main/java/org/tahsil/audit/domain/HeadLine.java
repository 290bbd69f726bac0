package org.tahsil.audit.domain;

import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/**
 * A head as a line of a file: fields divided by tabs, the hash of the line before, a signature of
 * all before it. So a line can neither be changed nor taken out without a trace.
 */
public record HeadLine(Head head, String before, String signature) {
  private static final String FORMAT = "tahsil-head-1";
  private static final int FIELDS = 8;

  /** What the first line of all carries in place of the hash of a line before. */
  public static final String BEGINNING = Canonical.NOTHING;

  private static final String HASH = "[0-9a-f]{64}";

  /** A signed line. */
  public static HeadLine signed(Head head, String before, PrivateKey key) {
    return new HeadLine(head, before, Ed25519.sign(key, content(head, before)));
  }

  /** Reads a line; empty if it is none. */
  public static Optional<HeadLine> read(String line) {
    List<String> fields = List.of(line.split("\t", -1));
    if (fields.size() != FIELDS || !fields.get(0).equals(FORMAT)) {
      return Optional.empty();
    }
    if (!fields.get(3).matches(HASH) || !fields.get(6).matches(HASH)) {
      return Optional.empty();
    }
    try {
      Head head =
          new Head(
              fields.get(1),
              Long.parseLong(fields.get(2)),
              fields.get(3),
              Instant.parse(fields.get(4)),
              Instant.parse(fields.get(5)));
      HeadLine read = new HeadLine(head, fields.get(6), fields.get(7));
      return Optional.of(read).filter(same -> same.text().equals(line));
    } catch (NumberFormatException | DateTimeParseException unreadable) {
      return Optional.empty();
    }
  }

  /** Whether one of the keys signed it. */
  public boolean isSignedBy(List<PublicKey> keys) {
    return keys.stream().anyMatch(key -> Ed25519.signed(key, content(head, before), signature));
  }

  /** The line without its end. */
  public String text() {
    return content(head, before) + "\t" + signature;
  }

  /** The hash that the next line carries. */
  public static String hash(String line) {
    return new Canonical().text(line).hash();
  }

  private static String content(Head head, String before) {
    return String.join(
        "\t",
        FORMAT,
        head.tenant(),
        Long.toString(head.block()),
        head.hash(),
        head.sealedAt().toString(),
        head.exportedAt().toString(),
        before);
  }
}
