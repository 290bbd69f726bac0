package org.tahsil.contact;

/** Why a customer is contacted. */
public enum ContactPurpose {
  /** To have a debt paid. */
  COLLECTION,
  /** To tell of what is about to fall due; what binds a collection binds it too. */
  DUE_NOTICE,
  /** To tell of a debit before or after it. */
  DEBIT_NOTICE,
  /** About the contract, without asking for money. */
  SERVICE,
  /** An answer to what the customer asked. */
  REPLY,
  /** That an opt-out is taken, once. */
  OPT_OUT_CONFIRMATION,
  /** A notice that law prescribes or that threatens a suit. */
  LEGAL_NOTICE;

  /** As which the purposes of a rule name it. */
  public ContactPurpose named() {
    return this == DUE_NOTICE ? COLLECTION : this;
  }
}
