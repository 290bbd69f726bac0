package org.tahsil.shared.id;

/** The payer's or lender's reference of a payment, unique in its portfolio. */
public record PaymentRef(String value) {

  /**
   * @throws IllegalArgumentException if empty, longer than 64 characters or with control characters
   */
  public PaymentRef {
    Reference.check("payment_ref", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
