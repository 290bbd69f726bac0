package org.tahsil.affordability;

import java.util.List;
import org.tahsil.arrangement.Instalment;
import org.tahsil.arrangement.PlanWish;
import org.tahsil.shared.money.Money;

/**
 * A plan that may be agreed on.
 *
 * @param wish gives these instalments on the same business date
 * @param mostInMonth what its equal instalments ask for in a month at most; a first payment of its
 *     own is not in it
 */
public record PlanProposal(
    Length length, PlanWish wish, List<Instalment> instalments, Money mostInMonth) {

  public PlanProposal {
    instalments = List.copyOf(instalments);
  }

  /** Its place among the proposals. */
  public enum Length {
    SHORTEST,
    MIDDLE,
    LONGEST
  }
}
