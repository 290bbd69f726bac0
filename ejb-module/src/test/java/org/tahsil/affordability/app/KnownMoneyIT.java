package org.tahsil.affordability.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tahsil.account.AllocationRule;
import org.tahsil.account.DpdConvention;
import org.tahsil.affordability.Affordability;
import org.tahsil.affordability.PlanProposal;
import org.tahsil.affordability.ProposalWish;
import org.tahsil.affordability.Proposals;
import org.tahsil.arrangement.Arrangements;
import org.tahsil.arrangement.app.PromiseBeans;
import org.tahsil.delinquency.app.LateBeans;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.store.TestLedger;

/** Proposals where money is known that has paid nothing yet. */
class KnownMoneyIT {
  private static final AccountRef A = new AccountRef("A");

  private final TestLedger books = books();

  private static TestLedger books() {
    List<Object> beans = new ArrayList<>(LateBeans.all());
    beans.addAll(PromiseBeans.all());
    beans.addAll(AffordabilityBeans.all());
    return new TestLedger(
        "OMR", DpdConvention.ELAPSED, AllocationRule.HOLD, "2025-01-01", beans.toArray());
  }

  @Test
  void isNotPlannedOnceMore() {
    books.account("A");
    books.item("A", "I1", "2024-12-01", "100.000");
    books.pay("A", "P1", "2025-01-04", "30.000");

    Proposals found =
        books
            .server()
            .get(Affordability.class)
            .proposals(books.portfolio(), A, ProposalWish.overdue());

    assertThat(found.total()).isEqualTo(books.money("70.000"));
    assertThat(found.plans()).isNotEmpty();
    Arrangements arrangements = books.server().get(Arrangements.class);
    for (PlanProposal plan : found.plans()) {
      assertThat(arrangements.preview(books.portfolio(), A, plan.wish()))
          .isEqualTo(plan.instalments());
    }
  }
}
