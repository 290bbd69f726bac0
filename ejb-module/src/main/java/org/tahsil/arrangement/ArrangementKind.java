package org.tahsil.arrangement;

/** What sort of undertaking it is. */
public enum ArrangementKind {
  /** A customer's word to pay an amount, or several, by a date each. */
  PROMISE,
  /** Instalments agreed with the lender; may bear missed ones. */
  PLAN
}
