package org.tahsil.smartcollect;

import org.tahsil.shared.id.Reference;

/** The name of a collection, unique in its portfolio; given at creation and never changed. */
public record CollectionRef(String value) {
  private static final int LONGEST = 128;

  /**
   * @throws IllegalArgumentException if empty, longer than 128 characters, with blanks around it or
   *     with characters that nobody sees
   */
  public CollectionRef {
    Reference.check("collection_ref", value, LONGEST);
  }

  @Override
  public String toString() {
    return value;
  }
}
