package org.tahsil.shared.phone;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The default alphabet of text messages by 3GPP TS 23.038, one septet an octet, as SMPP carries it
 * under data coding 0. Characters of its extension table take two.
 */
public final class Gsm0338 {
  private static final int ESCAPE = 0x1B;

  /** By code; the place of the escape is held by a character that no text has. */
  private static final String BASIC =
      "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\uFFFFÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
          + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

  private static final String EXTENDED = "\f^{}\\[~]|€";
  private static final int[] EXTENDED_CODES = {
    0x0A, 0x14, 0x28, 0x29, 0x2F, 0x3C, 0x3D, 0x3E, 0x40, 0x65
  };

  private static final Map<Character, byte[]> CODES = codes();

  private Gsm0338() {}

  /** The septets of a character: one, or two with the escape; empty if the alphabet lacks it. */
  static Optional<byte[]> septets(char character) {
    return Optional.ofNullable(CODES.get(character)).map(byte[]::clone);
  }

  /** Whether the alphabet has every character of a text. */
  public static boolean has(String text) {
    return text.chars().allMatch(character -> CODES.containsKey((char) character));
  }

  /** What octets say; an escape before a code that extends nothing reads as a space. */
  public static String read(byte[] octets) {
    StringBuilder text = new StringBuilder(octets.length);
    boolean escaped = false;
    for (byte octet : octets) {
      int code = octet & 0x7F;
      if (escaped) {
        text.append(extended(code));
        escaped = false;
      } else if (code == ESCAPE) {
        escaped = true;
      } else {
        text.append(BASIC.charAt(code));
      }
    }
    return text.toString();
  }

  private static char extended(int code) {
    for (int place = 0; place < EXTENDED_CODES.length; place++) {
      if (EXTENDED_CODES[place] == code) {
        return EXTENDED.charAt(place);
      }
    }
    return ' ';
  }

  private static Map<Character, byte[]> codes() {
    Map<Character, byte[]> codes = new HashMap<>();
    for (int code = 0; code < BASIC.length(); code++) {
      if (code != ESCAPE) {
        codes.put(BASIC.charAt(code), new byte[] {(byte) code});
      }
    }
    for (int place = 0; place < EXTENDED_CODES.length; place++) {
      codes.put(EXTENDED.charAt(place), new byte[] {ESCAPE, (byte) EXTENDED_CODES[place]});
    }
    return Map.copyOf(codes);
  }
}
