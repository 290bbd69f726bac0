package org.tahsil.approval;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.tahsil.shared.money.Money;

/**
 * What is at stake.
 *
 * @param percent given up of what is owed, 0 to 100 with two decimals; null: it has no share
 * @param amount given up; null: it has no amount
 */
public record Stake(@Nullable BigDecimal percent, @Nullable Money amount) {

  /** Days up to the business date within which money taken back and relief given count. */
  public static final int WINDOW_DAYS = 365;

  /** Nothing that a limit could be held against. */
  public static final Stake NONE = new Stake(null, null);

  public Stake {
    percent = percent == null ? null : percent.setScale(2, RoundingMode.UNNECESSARY);
  }
}
