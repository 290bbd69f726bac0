package org.tahsil.payment.domain;

/** The parts of an item in the order in which money pays them. */
public enum Component {
  FEE,
  PENALTY,
  INTEREST,
  PRINCIPAL
}
