package org.tahsil.approval;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tahsil.shared.money.Money;

/**
 * What a rank may grant of a kind: a dated setting of a portfolio with its source. A highest of
 * zero, of either sort, is no authority at all.
 *
 * @param validFrom null: the product's own, which counts where none is set
 * @param mostPercent highest share given up, 0 to 100 with two decimals; null: any
 * @param mostAmount highest amount given up; null: any
 * @param source the policy or decision that it stands on
 */
public record Authority(
    ApprovalKind kind,
    Rank rank,
    @Nullable LocalDate validFrom,
    @Nullable BigDecimal mostPercent,
    @Nullable Money mostAmount,
    String source) {

  public Authority {
    mostPercent = mostPercent == null ? null : mostPercent.setScale(2, RoundingMode.UNNECESSARY);
  }

  /** Whether it allows nothing. */
  public boolean isNone() {
    return (mostPercent != null && mostPercent.signum() == 0)
        || (mostAmount != null && mostAmount.isZero());
  }

  /** Whether both the share and the amount lie within; the limits themselves do. */
  public boolean covers(Stake stake) {
    BigDecimal percent = stake.percent();
    Money amount = stake.amount();
    return !isNone()
        && (mostPercent == null || percent == null || percent.compareTo(mostPercent) <= 0)
        && (mostAmount == null || amount == null || amount.compareTo(mostAmount) <= 0);
  }

  /** The limits in plain figures, such as {@code 5.00 %, 20.000 OMR}; a dash without any. */
  public String limits() {
    String percent = mostPercent == null ? "" : mostPercent.toPlainString() + " %";
    String amount = mostAmount == null ? "" : mostAmount.toString();
    String between = percent.isEmpty() || amount.isEmpty() ? "" : ", ";
    String both = percent + between + amount;
    return both.isEmpty() ? "\u2013" : both;
  }
}
