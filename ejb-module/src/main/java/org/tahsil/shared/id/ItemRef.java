package org.tahsil.shared.id;

/** The lender's own reference of an item (instalment, invoice, bill), unique in its account. */
public record ItemRef(String value) {

  /**
   * @throws IllegalArgumentException if empty, longer than 64 characters or with control characters
   */
  public ItemRef {
    Reference.check("item_ref", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
