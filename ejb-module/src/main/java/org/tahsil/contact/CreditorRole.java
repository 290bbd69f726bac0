package org.tahsil.contact;

/** As what the tenant collects; some law binds only those who collect for others. */
public enum CreditorRole {
  /** Its own debts. */
  CREDITOR,
  /** Debts of others. */
  COLLECTOR
}
