package org.tahsil.payment;

import java.util.List;
import org.tahsil.shared.id.PaymentRef;

/**
 * The references that only the product itself posts under. Whoever could use one beforehand would
 * stop the product's own posting, because a reference stands for one posting of a portfolio.
 */
public final class OwnRefs {

  /** Of what a settlement waives. */
  public static final String WAIVER = "WAIVER-";

  /** Of what the outcome of a concern posts. */
  public static final String CONCERN = "CONCERN-";

  /** Of debits whose collection's name cannot be used. */
  public static final String COLLECTION = "COLLECTION-";

  /** Of money that agencies collected: their code and their own reference follow. */
  public static final String AGENCY = "AGENCY-";

  /** How references begin that people and files cannot use. */
  public static final List<String> PREFIXES = List.of(WAIVER, CONCERN, COLLECTION, AGENCY);

  private OwnRefs() {}

  /** Whether only the product may post under a reference. */
  public static boolean reserve(PaymentRef ref) {
    return PREFIXES.stream().anyMatch(ref.value()::startsWith);
  }
}
