package org.tahsil.concern.domain;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** What a document is by its content; its name says nothing about it. */
public final class PaperContent {

  private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a");
  private static final byte[] JPEG = HexFormat.of().parseHex("ffd8ff");

  private PaperContent() {}

  /** The media type of PDF, PNG, JPEG and plain text in UTF-8; empty for anything else. */
  public static Optional<String> mediaType(byte[] content) {
    if (begins(content, PDF)) {
      return Optional.of("application/pdf");
    }
    if (begins(content, PNG)) {
      return Optional.of("image/png");
    }
    if (begins(content, JPEG)) {
      return Optional.of("image/jpeg");
    }
    return isText(content) ? Optional.of("text/plain") : Optional.empty();
  }

  /** SHA-256 in hexadecimal digits. */
  public static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException(absent);
    }
  }

  private static boolean begins(byte[] content, byte[] mark) {
    return content.length > mark.length
        && ByteBuffer.wrap(content, 0, mark.length).equals(ByteBuffer.wrap(mark));
  }

  private static boolean isText(byte[] content) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(content))
          .chars()
          .noneMatch(c -> Character.isISOControl(c) && c != '\t' && c != '\r' && c != '\n');
    } catch (CharacterCodingException binary) {
      return false;
    }
  }
}
