package org.tahsil.smartcollect;

import java.util.Optional;

/** How a collection is made (seed 002). */
public enum CollectionMethod {
  E_NACH("E-NACH"),
  UPI_AUTOPAY("UPI_AUTOPAY"),
  MANUAL("MANUAL");

  private final String label;

  CollectionMethod(String label) {
    this.label = label;
  }

  /** The name in files and in the API. */
  public String label() {
    return label;
  }

  /** Whether it debits under a mandate of the customer. */
  public boolean needsMandate() {
    return this != MANUAL;
  }

  /** The method of this name, if there is one. */
  public static Optional<CollectionMethod> labelled(String label) {
    for (CollectionMethod method : values()) {
      if (method.label.equals(label)) {
        return Optional.of(method);
      }
    }
    return Optional.empty();
  }
}
