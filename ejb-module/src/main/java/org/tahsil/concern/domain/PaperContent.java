package org.tahsil.concern.domain;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a document is by its content; its name says nothing about it. */
public final class PaperContent {

  private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a");
  private static final byte[] JPEG = HexFormat.of().parseHex("ffd8ff");

  /** A PDF ends in its last kilobyte; some writers put blanks after it. */
  private static final int TAIL = 1024;

  private static final Map<String, String> CALLED =
      Map.of(
          "pdf", "application/pdf",
          "png", "image/png",
          "jpg", "image/jpeg",
          "jpeg", "image/jpeg",
          "txt", "text/plain",
          "text", "text/plain",
          "csv", "text/plain",
          "log", "text/plain",
          "md", "text/plain");

  /** What stands behind the last point of a file's name: of a sentence more would, or a number. */
  private static final Pattern ENDING = Pattern.compile(".*\\.([A-Za-z][A-Za-z0-9]{0,4})\\s*");

  private PaperContent() {}

  /**
   * The media type of PDF, PNG, JPEG and plain text in UTF-8; empty for anything else. A PDF has
   * its end too, and an image a header that names its size.
   */
  public static Optional<String> mediaType(byte[] content) {
    if (begins(content, PDF)) {
      return isWholePdf(content) ? Optional.of("application/pdf") : Optional.empty();
    }
    if (begins(content, PNG)) {
      return ImageHeader.isPng(content) ? Optional.of("image/png") : Optional.empty();
    }
    if (begins(content, JPEG)) {
      return ImageHeader.isJpeg(content) ? Optional.of("image/jpeg") : Optional.empty();
    }
    return isText(content) ? Optional.of("text/plain") : Optional.empty();
  }

  /**
   * Whether a name does not say that the document is something else than it is: text that is called
   * a page, a program or an office document would be taken for one by whoever gets it.
   */
  public static boolean isCalledRightly(String name, String mediaType) {
    Matcher ending = ENDING.matcher(name);
    return !ending.matches()
        || mediaType.equals(CALLED.get(ending.group(1).toLowerCase(Locale.ROOT)));
  }

  /** Whether a name is that of a file and leads nowhere else. */
  public static boolean isBareName(String name) {
    return name.chars().noneMatch(c -> c == '/' || c == '\\') && !name.matches("\\s*\\.+\\s*");
  }

  private static boolean isWholePdf(byte[] content) {
    int tail = Math.max(0, content.length - TAIL);
    return new String(content, tail, content.length - tail, StandardCharsets.ISO_8859_1)
        .contains("%%EOF");
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
