package org.tahsil.concern;

/** What can be handed in for a concern. */
public enum EvidenceKind {
  INCOME_PROOF,
  MEDICAL_PROOF,
  PAYMENT_PROOF,
  CONTRACT,
  DEATH_CERTIFICATE,
  IDENTITY_PROOF,
  LEGAL_NOTICE,
  LETTER,
  OTHER
}
