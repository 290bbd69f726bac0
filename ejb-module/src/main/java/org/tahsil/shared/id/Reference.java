package org.tahsil.shared.id;

import java.util.BitSet;

/**
 * The format that every outside reference shares. Two references that look alike must not be two:
 * what no reader sees, such as a zero-width joiner or a mark of direction, is refused.
 */
public final class Reference {

  /** Characters of a reference at most, unless its kind says otherwise. */
  public static final int LONGEST = 64;

  private static final BitSet UNSEEN = unseen();
  private static final BitSet BLANK_LOOKING = blankLooking();

  private Reference() {}

  /**
   * Checks a reference of at most {@link #LONGEST} characters.
   *
   * @throws IllegalArgumentException see {@link #check(String, String, int)}
   */
  public static void check(String field, String value) {
    check(field, value, LONGEST);
  }

  /**
   * Checks a reference.
   *
   * @param longest most characters (UTF-16 units)
   * @throws IllegalArgumentException if it is blank or longer, has blanks around it, or holds what
   *     {@link #isVisible} denies
   */
  public static void check(String field, String value, int longest) {
    if (value.isBlank()
        || value.length() > longest
        || !value.equals(value.strip())
        || !isVisible(value)) {
      throw new IllegalArgumentException(
          ("%s must have 1 to %d visible characters without blanks around them, none of control or"
                  + " format (Unicode Cc, Cf), none that looks like nothing")
              .formatted(field, longest));
    }
  }

  /**
   * Whether a reader sees every character of a text: none of control or format (Unicode Cc, Cf), no
   * line or paragraph separator, half of a character, private or unassigned one (Cs, Co, Cn), no
   * letter or sign that looks like a blank or like nothing, such as a Hangul filler or a variation
   * selector, and no no-break space at either end. Blanks between others are seen.
   */
  public static boolean isVisible(String text) {
    return text.codePoints().noneMatch(Reference::isUnseen)
        && (text.isEmpty()
            || !(isNoBreakSpace(text.charAt(0)) || isNoBreakSpace(text.charAt(text.length() - 1))));
  }

  private static boolean isUnseen(int character) {
    return UNSEEN.get(Character.getType(character)) || BLANK_LOOKING.get(character);
  }

  private static boolean isNoBreakSpace(char character) {
    return Character.isSpaceChar(character) && !Character.isWhitespace(character);
  }

  private static BitSet unseen() {
    BitSet types = new BitSet();
    types.set(Character.CONTROL);
    types.set(Character.FORMAT);
    types.set(Character.LINE_SEPARATOR);
    types.set(Character.PARAGRAPH_SEPARATOR);
    types.set(Character.SURROGATE);
    types.set(Character.PRIVATE_USE);
    types.set(Character.UNASSIGNED);
    return types;
  }

  /** Letters, marks and signs, by their category, that are drawn as a blank or not at all. */
  private static BitSet blankLooking() {
    BitSet all = new BitSet();
    all.set(0x034F); // combining grapheme joiner
    all.set(0x115F, 0x1161); // Hangul fillers
    all.set(0x17B4, 0x17B6); // Khmer inherent vowels
    all.set(0x180B, 0x1810); // Mongolian selectors
    all.set(0x2800); // Braille blank
    all.set(0x3164); // Hangul filler
    all.set(0xFE00, 0xFE10); // variation selectors
    all.set(0xFFA0); // half-width Hangul filler
    all.set(0xE0100, 0xE01F0); // more variation selectors
    return all;
  }
}
