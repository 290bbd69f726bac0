package org.tahsil.shared.id;

/** The wall between lenders: everything belongs to exactly one tenant. */
public record TenantId(String value) {

  /**
   * @throws IllegalArgumentException if empty, longer than 64 characters or with control characters
   */
  public TenantId {
    Reference.check("tenant", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
