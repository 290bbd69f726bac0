package org.tahsil.delinquency.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that the reference calculator knows of an account; amounts in minor units. */
public record ReferenceFacts(List<Claim> claims, List<Payment> payments) {

  /** An item. */
  public record Claim(int number, String ref, LocalDate issuedOn, LocalDate dueOn, long amount) {}

  /**
   * A posted payment.
   *
   * @param order its place among the postings
   * @param reversed whether it was taken back, so that it counts as never made
   */
  public record Payment(
      long order,
      String ref,
      LocalDate valueOn,
      long amount,
      @Nullable String namedItem,
      boolean reversed) {}
}
