package org.tahsil.shared.id;

/** The name of a portfolio, unique in its tenant. */
public record PortfolioCode(String value) {

  /**
   * @throws IllegalArgumentException if empty, longer than 64 characters or with control characters
   */
  public PortfolioCode {
    Reference.check("portfolio", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
