package org.tahsil.shared.id;

/** The lender's own reference of a customer, unique in its tenant. */
public record CustomerRef(String value) {

  /**
   * @throws IllegalArgumentException if empty, longer than 64 characters or with control characters
   */
  public CustomerRef {
    Reference.check("customer_ref", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
