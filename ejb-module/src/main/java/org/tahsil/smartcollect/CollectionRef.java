package org.tahsil.smartcollect;

/** The name of a collection, unique in its portfolio; given at creation and never changed. */
public record CollectionRef(String value) {
  private static final int LONGEST = 128;

  /**
   * @throws IllegalArgumentException if empty, longer than 128 characters, with blanks around it or
   *     with control characters
   */
  public CollectionRef {
    if (value.isBlank()
        || value.length() > LONGEST
        || !value.equals(value.strip())
        || value.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "collection_ref must have 1 to %d visible characters without blanks around them"
              .formatted(LONGEST));
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
