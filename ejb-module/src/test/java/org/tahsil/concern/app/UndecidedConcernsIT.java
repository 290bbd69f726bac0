package org.tahsil.concern.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tahsil.concern.Concern;
import org.tahsil.concern.ConcernAction;
import org.tahsil.concern.ConcernKind;
import org.tahsil.concern.NewConcern;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.CustomerRef;

/** What waits to be decided about the customers of a list. */
class UndecidedConcernsIT {
  private final TestConcerns t = new TestConcerns();

  private Concern told(String account, ConcernKind kind) {
    t.late(account, "10.000");
    return t.tell(NewConcern.of(kind, new AccountRef(account), "OTHER"));
  }

  private List<Long> undecided(String... customers) {
    return t
        .concerns()
        .undecided(t.portfolio(), List.of(customers).stream().map(CustomerRef::new).toList())
        .stream()
        .map(Concern::id)
        .toList();
  }

  @Test
  void onlyOfTheseCustomersAndWhatIsDueFirstAtTheHead() {
    Concern hardship = told("A", ConcernKind.HARDSHIP);
    Concern legal = told("B", ConcernKind.LEGAL);
    told("C", ConcernKind.LEGAL);
    assertThat(undecided("C-A", "C-B")).containsExactly(legal.id(), hardship.id());
    assertThat(undecided()).isEmpty();
    assertThat(undecided("C-NOBODY")).isEmpty();
  }

  @Test
  void whatWasTakenBackWaitsNoMore() {
    Concern legal = told("A", ConcernKind.LEGAL);
    assertThat(undecided("C-A")).containsExactly(legal.id());
    t.act(legal, ConcernAction.WITHDRAW, t.manager);
    assertThat(undecided("C-A")).isEmpty();
  }
}
