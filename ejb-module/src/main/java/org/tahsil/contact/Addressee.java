package org.tahsil.contact;

/** Whom a contact would reach. */
public enum Addressee {
  CUSTOMER,
  ATTORNEY,
  RELATIVE,
  COLLEAGUE,
  EMPLOYER,
  THIRD_PARTY;

  /** Whether a person who neither owes nor speaks for who owes would learn of the debt. */
  public boolean isThirdParty() {
    return this != CUSTOMER && this != ATTORNEY;
  }
}
