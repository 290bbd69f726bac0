package org.tahsil.delinquency.domain;

import java.time.LocalDate;
import org.tahsil.account.AllocationRule;
import org.tahsil.account.DpdConvention;
import org.tahsil.delinquency.Scheme;
import org.tahsil.delinquency.domain.ReferenceResult.Standing;

/** Classes an account by the letter of a scheme: it lives through every day up to the date. */
public final class ReferenceClassifier {
  private final AllocationRule rule;
  private final Scheme scheme;

  public ReferenceClassifier(AllocationRule rule, Scheme scheme) {
    this.rule = rule;
    this.scheme = scheme;
  }

  /** The number of the class by this account alone. */
  public int ownClass(ReferenceFacts facts, LocalDate first, LocalDate asOf) {
    ReferenceCalculator calculator = new ReferenceCalculator(rule, scheme.convention());
    int worst = scheme.classes().size() - 1;
    boolean kept = false;
    for (LocalDate day = first; ; day = day.plusDays(1)) {
      int days = days(calculator.at(facts, day));
      int range = range(days);
      kept = scheme.kept() && days > 0 && (kept || range == worst);
      if (day.equals(asOf)) {
        return kept ? worst : range;
      }
    }
  }

  private int days(ReferenceResult result) {
    if (scheme.base() == Scheme.Base.AGED_FROM) {
      return result.daysPastDue();
    }
    int more = scheme.convention() == DpdConvention.INCLUSIVE ? 1 : 0;
    return result.standings().stream()
        .filter(item -> item.open() > 0 && !item.claim().dueOn().isAfter(result.asOf()))
        .map(Standing::claim)
        .mapToInt(claim -> (int) (result.asOf().toEpochDay() - claim.dueOn().toEpochDay()) + more)
        .max()
        .orElse(0);
  }

  private int range(int days) {
    int no = 0;
    while (no + 1 < scheme.classes().size() && scheme.classes().get(no + 1).firstDay() <= days) {
      no++;
    }
    return no;
  }
}
