package org.tahsil.template.domain;

import java.util.Optional;
import org.tahsil.template.TextFault;
import org.tahsil.template.TextFault.Place;

/** Which characters a text and a fact may have. */
final class Characters {

  /** The longest a fact may be in a message, in code points. */
  static final int LONGEST_FACT = 300;

  private Characters() {}

  /** The first character that no template may have, if there is one. */
  static Optional<TextFault> fault(String text, String field) {
    for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
      int sign = text.codePointAt(i);
      if ((Character.isISOControl(sign) && sign != '\n')
          || Character.getType(sign) == Character.SURROGATE
          || turns(sign)) {
        return Optional.of(
            new TextFault(
                "CHARACTER_INVALID",
                field,
                Place.of(text, i),
                "U+%04X".formatted(sign),
                "Take the invisible character away."));
      }
    }
    return Optional.empty();
  }

  /** A fact without line breaks and signs that turn text around, cut to the longest. */
  static String clean(String fact) {
    StringBuilder clean = new StringBuilder();
    fact.codePoints()
        .filter(sign -> Character.getType(sign) != Character.SURROGATE && !isBidiControl(sign))
        .map(sign -> Character.isISOControl(sign) ? ' ' : sign)
        .limit(LONGEST_FACT)
        .forEach(clean::appendCodePoint);
    return clean.toString().strip();
  }

  private static boolean isBidiControl(int sign) {
    return turns(sign) || sign == 0x200E || sign == 0x200F || sign == 0x061C;
  }

  /** Embeds, overrides or isolates, or breaks a line; marks of direction do not. */
  private static boolean turns(int sign) {
    return (sign >= 0x202A && sign <= 0x202E)
        || (sign >= 0x2066 && sign <= 0x2069)
        || sign == 0x2028
        || sign == 0x2029;
  }
}
