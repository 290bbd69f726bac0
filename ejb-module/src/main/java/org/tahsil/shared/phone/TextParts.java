package org.tahsil.shared.phone;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * A text as the parts in which it goes over the air: one of 160 septets or 70 UCS-2 units, or
 * several of 153 or 67 that a header puts together again (3GPP TS 23.040, 9.2.3.24.1). A gateway
 * bills by part.
 *
 * @param unicode whether it goes as UCS-2, because the default alphabet lacks one of its characters
 * @param parts the user data of each, with header if there are several
 */
public record TextParts(boolean unicode, List<byte[]> parts) {
  /** Most parts that a header can count. */
  public static final int MOST = 255;

  private static final int ONE_OF_SEPTETS = 160;
  private static final int SEPTETS = 153;
  private static final int ONE_OF_OCTETS = 140;
  private static final int OCTETS = 134;

  public TextParts {
    parts = List.copyOf(parts);
  }

  /** How many messages a gateway counts. */
  public int count() {
    return parts.size();
  }

  /** Whether the parts carry the header that puts them together. */
  public boolean isLong() {
    return parts.size() > 1;
  }

  /**
   * The parts of a text.
   *
   * @param reference by which the phone knows the parts of one message, of which the low byte
   *     counts
   * @throws IllegalArgumentException if there would be more than {@link #MOST}
   */
  public static TextParts of(String text, int reference) {
    String plain = plain(text);
    boolean unicode = !Gsm0338.has(plain);
    List<byte[]> bodies = bodies(plain, unicode);
    if (bodies.size() == 1) {
      return new TextParts(unicode, bodies);
    }
    if (bodies.size() > MOST) {
      throw new IllegalArgumentException("a text of " + bodies.size() + " parts");
    }
    List<byte[]> parts = new ArrayList<>();
    for (byte[] body : bodies) {
      parts.add(headed(body, reference, bodies.size(), parts.size() + 1));
    }
    return new TextParts(unicode, parts);
  }

  /** A text as it is sent: signs that can be written in several ways are written in one. */
  public static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).replace("\r\n", "\n");
  }

  /** What a text takes, however long it is. */
  public static Size size(String text) {
    String plain = plain(text);
    boolean unicode = !Gsm0338.has(plain);
    List<byte[]> bodies = bodies(plain, unicode);
    int octets = bodies.stream().mapToInt(body -> body.length).sum();
    int left = room(unicode, bodies.size() == 1) - bodies.get(bodies.size() - 1).length;
    int unit = unicode ? 2 : 1;
    return new Size(unicode, octets / unit, bodies.size(), left / unit);
  }

  private static List<byte[]> bodies(String plain, boolean unicode) {
    List<byte[]> whole = split(plain, unicode, room(unicode, true));
    return whole.size() == 1 ? whole : split(plain, unicode, room(unicode, false));
  }

  private static int room(boolean unicode, boolean alone) {
    return unicode ? (alone ? ONE_OF_OCTETS : OCTETS) : (alone ? ONE_OF_SEPTETS : SEPTETS);
  }

  /** No part begins in the middle of a character. */
  private static List<byte[]> split(String text, boolean unicode, int room) {
    List<byte[]> parts = new ArrayList<>();
    ByteArrayOutputStream part = new ByteArrayOutputStream();
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      byte[] next = octets(text, at, unicode);
      if (part.size() + next.length > room) {
        parts.add(part.toByteArray());
        part.reset();
      }
      part.writeBytes(next);
    }
    parts.add(part.toByteArray());
    return parts;
  }

  private static byte[] octets(String text, int at, boolean unicode) {
    return unicode
        ? Character.toString(text.codePointAt(at)).getBytes(StandardCharsets.UTF_16BE)
        : Gsm0338.septets(text.charAt(at)).orElseThrow();
  }

  private static byte[] headed(byte[] body, int reference, int total, int number) {
    ByteArrayOutputStream part = new ByteArrayOutputStream();
    part.writeBytes(new byte[] {5, 0, 3, (byte) reference, (byte) total, (byte) number});
    part.writeBytes(body);
    return part.toByteArray();
  }

  /**
   * What a text takes.
   *
   * @param units septets, where an escaped character counts two, or UTF-16 units
   * @param parts at least one
   * @param free units left in the last part
   */
  public record Size(boolean unicode, int units, int parts, int free) {}
}
