package org.tahsil.template.domain;

import java.util.List;
import org.tahsil.template.SmsParts;
import org.tahsil.template.SmsParts.Encoding;

/**
 * Counts the parts of an SMS: 3GPP TS 23.038 for the alphabet, TS 23.040 for the header of several
 * parts. Neither an escape and its character nor the two halves of a surrogate pair are parted.
 */
public final class Septets {

  private static final String BASIC =
      "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
          + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

  /** Each of these follows an escape. */
  private static final String EXTENSION = "\f^{}\\[~]|€";

  private static final int MOST_NAMED = 10;

  private Septets() {}

  /** What a text takes. */
  public static SmsParts of(String text) {
    List<String> beyond =
        text.codePoints()
            .filter(sign -> septets(sign) == 0)
            .distinct()
            .limit(MOST_NAMED)
            .mapToObj(Character::toString)
            .toList();
    Encoding encoding = beyond.isEmpty() ? Encoding.GSM_7 : Encoding.UCS_2;
    int[] sizes = text.codePoints().map(sign -> size(sign, encoding)).toArray();
    int units = 0;
    for (int size : sizes) {
      units += size;
    }
    if (units <= encoding.single()) {
      return new SmsParts(encoding, units, 1, encoding.single() - units, beyond);
    }
    int parts = 1;
    int used = 0;
    for (int size : sizes) {
      if (used + size > encoding.each()) {
        parts++;
        used = 0;
      }
      used += size;
    }
    return new SmsParts(encoding, units, parts, encoding.each() - used, beyond);
  }

  private static int size(int sign, Encoding encoding) {
    return encoding == Encoding.GSM_7 ? septets(sign) : Character.charCount(sign);
  }

  /** 1 or 2; 0 if the alphabet lacks the character. */
  private static int septets(int sign) {
    return BASIC.indexOf(sign) >= 0 ? 1 : EXTENSION.indexOf(sign) >= 0 ? 2 : 0;
  }
}
