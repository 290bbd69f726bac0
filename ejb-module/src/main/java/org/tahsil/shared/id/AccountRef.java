package org.tahsil.shared.id;

/** The lender's own reference of an account, unique in its portfolio. */
public record AccountRef(String value) {

  /**
   * @throws IllegalArgumentException if empty, longer than 64 characters or with control characters
   */
  public AccountRef {
    Reference.check("account_ref", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
