package org.tahsil.shared.id;

/** The format that every outside reference shares. */
final class Reference {
  private static final int LONGEST = 64;

  private Reference() {}

  static void check(String field, String value) {
    if (value.isBlank()
        || value.length() > LONGEST
        || !value.equals(value.strip())
        || value.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "%s must have 1 to %d visible characters without blanks around them"
              .formatted(field, LONGEST));
    }
  }
}
