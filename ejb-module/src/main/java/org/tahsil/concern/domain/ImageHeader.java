package org.tahsil.concern.domain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Whether an image begins as its format says: with a size above zero (ISO 15948, ITU-T T.81). */
final class ImageHeader {

  private static final int SIGNATURE = 8;
  private static final int HEADER = 13;
  private static final int MARKER = 0xff;

  private ImageHeader() {}

  /** Whether the first chunk is IHDR, whole, with its checksum and a size. */
  static boolean isPng(byte[] content) {
    if (content.length < SIGNATURE + 4 + 4 + HEADER + 4) {
      return false;
    }
    ByteBuffer bytes = ByteBuffer.wrap(content);
    String type = new String(content, SIGNATURE + 4, 4, StandardCharsets.US_ASCII);
    CRC32 sum = new CRC32();
    sum.update(content, SIGNATURE + 4, 4 + HEADER);
    return bytes.getInt(SIGNATURE) == HEADER
        && type.equals("IHDR")
        && bytes.getInt(SIGNATURE + 8) > 0
        && bytes.getInt(SIGNATURE + 12) > 0
        && bytes.getInt(SIGNATURE + 8 + HEADER) == (int) sum.getValue();
  }

  /** Whether a frame header with a size follows on whole segments. */
  static boolean isJpeg(byte[] content) {
    int at = 2;
    while (at + 9 < content.length && (content[at] & MARKER) == MARKER) {
      int kind = content[at + 1] & MARKER;
      if (kind == MARKER) { // any number of them may stand before a marker (ITU-T T.81, B.1.1.2)
        at++;
        continue;
      }
      int length = number(content, at + 2);
      if (isFrame(kind)) {
        return number(content, at + 5) > 0 && number(content, at + 7) > 0;
      }
      if (length < 2) {
        return false;
      }
      at += 2 + length;
    }
    return false;
  }

  private static boolean isFrame(int kind) {
    return kind >= 0xc0 && kind <= 0xcf && kind != 0xc4 && kind != 0xc8 && kind != 0xcc;
  }

  private static int number(byte[] content, int at) {
    return ((content[at] & MARKER) << 8) | (content[at + 1] & MARKER);
  }
}
