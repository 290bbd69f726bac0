package org.tahsil.shared.outcome;

/**
 * Carries a refusal out of a transaction, which it rolls back (declared so in ejb-jar.xml). Domain
 * rules return refusals as values; only the shells around them throw.
 */
public final class RefusedException extends RuntimeException {
  private final transient Refusal refusal;

  public RefusedException(Refusal refusal) {
    super(refusal.code() + ": " + refusal.remedy());
    this.refusal = refusal;
  }

  public Refusal refusal() {
    return refusal;
  }
}
