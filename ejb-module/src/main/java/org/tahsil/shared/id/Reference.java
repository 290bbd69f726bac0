package org.tahsil.shared.id;

/**
 * The format that every outside reference shares. Two references that look alike must not be two:
 * what no reader sees, such as a zero-width joiner or a mark of direction, is refused.
 */
public final class Reference {

  /** Characters of a reference at most, unless its kind says otherwise. */
  public static final int LONGEST = 64;

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
                  + " format (Unicode Cc, Cf)")
              .formatted(field, longest));
    }
  }

  /**
   * Whether a text has no control or format characters (Unicode Cc, Cf), line or paragraph
   * separators, or halves of a character.
   */
  public static boolean isVisible(String text) {
    return text.codePoints()
        .map(Character::getType)
        .noneMatch(
            type ->
                type == Character.CONTROL
                    || type == Character.FORMAT
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR
                    || type == Character.SURROGATE);
  }
}
