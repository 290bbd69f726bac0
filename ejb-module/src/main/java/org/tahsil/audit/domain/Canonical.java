package org.tahsil.audit.domain;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 over fields of which each tells its kind and its length, so that no two different
 * sequences of fields give the same bytes: a byte for the kind (0 nothing, 1 text in UTF-8, 2 a
 * number of eight bytes, 3 bytes, 4 text that is no Unicode, in UTF-16), the length in four bytes
 * where it varies, the content; all big-endian.
 */
final class Canonical {
  static final String NOTHING = "0".repeat(64);

  private static final HexFormat HEX = HexFormat.of();
  private static final long MICROS = 1_000_000L;
  private static final int NANOS_OF_MICRO = 1000;

  private final MessageDigest digest = sha256();

  /** A text or its absence. */
  Canonical text(@Nullable String text) {
    if (text == null) {
      digest.update((byte) 0);
      return this;
    }
    try {
      ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
      return content(1, bytes);
    } catch (CharacterCodingException notUnicode) {
      return content(4, ByteBuffer.wrap(utf16(text)));
    }
  }

  /** A number or its absence. */
  Canonical number(@Nullable Long number) {
    digest.update((byte) (number == null ? 0 : 2));
    if (number != null) {
      digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, number));
    }
    return this;
  }

  /** Microseconds since 1970, which is what the database keeps of an instant. */
  Canonical instant(Instant at) {
    long seconds = Math.multiplyExact(at.getEpochSecond(), MICROS);
    return number(Math.addExact(seconds, at.getNano() / NANOS_OF_MICRO));
  }

  /** Bytes given in hexadecimal. */
  Canonical hex(String bytes) {
    return content(3, ByteBuffer.wrap(HEX.parseHex(bytes)));
  }

  /** The hash in hexadecimal, small letters. */
  String hash() {
    return HEX.formatHex(digest.digest());
  }

  private Canonical content(int kind, ByteBuffer bytes) {
    digest.update((byte) kind);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.remaining()));
    digest.update(bytes);
    return this;
  }

  private static byte[] utf16(String text) {
    ByteBuffer bytes = ByteBuffer.allocate(text.length() * Character.BYTES);
    text.chars().forEach(unit -> bytes.putChar((char) unit));
    return bytes.array();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("this Java has no SHA-256", missing);
    }
  }
}
