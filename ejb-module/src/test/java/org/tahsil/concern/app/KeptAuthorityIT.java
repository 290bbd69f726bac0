package org.tahsil.concern.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tahsil.approval.ApprovalKind;
import org.tahsil.approval.Authority;
import org.tahsil.approval.Rank;
import org.tahsil.approval.Stake;
import org.tahsil.concern.Concern;
import org.tahsil.concern.ConcernAction;
import org.tahsil.concern.ConcernFile;
import org.tahsil.concern.ConcernKind;
import org.tahsil.concern.Decision;
import org.tahsil.concern.EvidenceKind;
import org.tahsil.concern.NewConcern;
import org.tahsil.concern.Remedy;
import org.tahsil.shared.id.AccountRef;

/** Who gave something up alone, and by which authority, is read with the concern. */
class KeptAuthorityIT {
  private final TestConcerns t = new TestConcerns();

  @Test
  void aDecisionOfOneNamesTheLimitAsItStood() {
    t.late("A", "10.000");
    assertThat(decided("A", "2.000").alone())
        .isEqualTo(
            new ConcernFile.Alone(
                new Stake(new BigDecimal("20.00"), t.books().money("2.000")),
                new Authority(
                    ApprovalKind.WRITE_OFF,
                    Rank.MANAGER,
                    null,
                    new BigDecimal("25.00"),
                    null,
                    "Tahsil"),
                "manager",
                LocalDate.of(2025, 1, 1)));
  }

  @Test
  void whatWaitsForASecondPersonWasNotGivenAlone() {
    t.late("A", "10.000");
    ConcernFile file = decided("A", "2.501");
    assertThat(file.waiting()).isNotNull();
    assertThat(file.alone()).isNull();
  }

  private ConcernFile decided(String account, String amount) {
    Concern told = t.tell(NewConcern.of(ConcernKind.HARDSHIP, new AccountRef(account), "ILLNESS"));
    t.show(told, EvidenceKind.INCOME_PROOF);
    t.act(told, ConcernAction.TAKE, t.manager);
    Remedy off = Remedy.writeOff(new AccountRef(account), t.books().money(amount));
    return t.decide(told, Decision.of(ConcernAction.UPHOLD, "so").posting(List.of(off)), t.manager);
  }
}
