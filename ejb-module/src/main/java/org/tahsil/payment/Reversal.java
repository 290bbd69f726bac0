package org.tahsil.payment;

import org.jspecify.annotations.Nullable;

/**
 * Why a posting is taken back.
 *
 * @param returnCode of the bank that returned the payment, such as NACH 04 or SEPA AM04; null: no
 *     bank did
 */
public record Reversal(String reason, @Nullable String returnCode) {

  public Reversal {
    if (returnCode != null && !returnCode.matches("[A-Z0-9][A-Z0-9 ._-]{0,18}[A-Z0-9]|[A-Z0-9]")) {
      throw new IllegalArgumentException("no return code: " + returnCode);
    }
  }

  public static Reversal because(String reason) {
    return new Reversal(reason, null);
  }
}
