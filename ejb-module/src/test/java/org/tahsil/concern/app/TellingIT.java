package org.tahsil.concern.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.tahsil.concern.Concern;
import org.tahsil.concern.ConcernKind;
import org.tahsil.concern.ConcernQuery;
import org.tahsil.concern.ConcernRule;
import org.tahsil.concern.ConcernState;
import org.tahsil.concern.Concerns.Told;
import org.tahsil.concern.NewConcern;
import org.tahsil.hold.Stop;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.outcome.RefusedException;

/** A concern is taken in once, held at once, and has its day. */
class TellingIT {
  private final TestConcerns t = new TestConcerns();

  @Test
  void aDisputeHoldsItsAmountAloneAndGoesToItsTeam() {
    t.late("A", "10.000");
    Concern told = t.tell(t.dispute("A", "4.000", null));
    assertThat(t.holds("A")).containsExactly("DISPUTE 4000 DEBITS+DPD_CLOCK+FEES 2025-01-01");
    assertThat(told.standing())
        .isEqualTo(
            new Concern.Standing(ConcernState.OPEN, null, "Disputes", LocalDate.of(2025, 1, 16)));
    assertThat(t.books().story().entries())
        .anySatisfy(
            entry -> {
              assertThat(entry.kind()).isEqualTo("CONCERN_TELL");
              assertThat(entry.facts()).containsEntry("amount", "4.000");
            });
  }

  @Test
  void aBereavementHoldsEveryAccountOfTheCustomer() {
    t.late("A", "10.000");
    t.sql("update account set customer_id = customer_id");
    t.late("B", "5.000");
    t.sql(
        "update account set customer_id = (select customer_id from account where account_ref = 'A')");
    Concern told =
        t.tell(
            new NewConcern(
                ConcernKind.BEREAVEMENT,
                new CustomerRef("C-A"),
                null,
                "CUSTOMER_DIED",
                null,
                null,
                null,
                null));
    for (String account : List.of("A", "B")) {
      assertThat(t.holds(account))
          .containsExactly("BEREAVEMENT CONTACT+DEBITS+DPD_CLOCK+FEES 2025-01-01");
      assertThat(t.concerns().list(t.portfolio(), ConcernQuery.of(new AccountRef(account), 10)))
          .extracting(Concern::id)
          .containsExactly(told.id());
    }
  }

  @Test
  void theSameToldTwiceIsOnce() {
    t.late("A", "10.000");
    Told first = t.concerns().tell(t.portfolio(), t.dispute("A", null, "CRM-1"), t.agent);
    Told again = t.concerns().tell(t.portfolio(), t.dispute("A", null, "CRM-1"), t.agent);
    assertThat(first.isNew()).isTrue();
    assertThat(again.isNew()).isFalse();
    assertThat(again.file()).isEqualTo(first.file());
    assertThat(t.holds("A")).hasSize(1);
    assertRefused("CONCERN_TOLD_OTHERWISE", () -> t.tell(t.dispute("A", "4.000", "CRM-1")));
    assertRefused("CONCERN_OPEN_ALREADY", () -> t.tell(t.dispute("A", "4.000", "CRM-2")));
    assertThat(t.holds("A")).hasSize(1);
  }

  @Test
  void whatCannotBeHeldIsNotTakenIn() {
    t.late("A", "10.000");
    assertRefused("DISPUTE_EXCEEDS_ITEM", () -> t.tell(t.dispute("A", "11.000", null)));
    assertRefused(
        "CONCERN_REASON_UNKNOWN",
        () -> t.tell(NewConcern.of(ConcernKind.LEGAL, new AccountRef("A"), "ILLNESS")));
    assertRefused(
        "UNKNOWN_ACCOUNT_REF",
        () -> t.tell(NewConcern.of(ConcernKind.LEGAL, new AccountRef("NIX"), "COURT")));
    t.books().pay("A", "P", "2025-01-01", "10.000");
    assertRefused("DISPUTE_OF_NOTHING", () -> t.tell(t.dispute("A", null, null)));
    assertThat(t.books().column("select concern_id::text from concern")).isEmpty();
    assertThat(t.holds("A")).isEmpty();
  }

  @Test
  void aRuleOfThePortfolioDecidesWhatFollows() {
    t.late("A", "10.000");
    t.rules()
        .set(
            t.portfolio(),
            new ConcernRule(
                ConcernKind.HARDSHIP,
                Set.of(Stop.CONTACT, Stop.DEBITS),
                60,
                "Care",
                1,
                List.of(),
                "Manual 7",
                null,
                null),
            "manager");
    Concern told = t.tell(NewConcern.of(ConcernKind.HARDSHIP, new AccountRef("A"), "ILLNESS"));
    assertThat(t.holds("A")).containsExactly("HARDSHIP CONTACT+DEBITS 2025-01-01");
    assertThat(told.standing().team()).isEqualTo("Care");
    assertThat(told.standing().decideBy()).isEqualTo(LocalDate.of(2025, 1, 2));
    assertThat(told.needed()).isEmpty();
  }

  @Test
  void theWeekendIsThatOfTheLand() {
    assertThat(WorkingDays.weekend(ZoneId.of("Asia/Muscat")))
        .containsExactly(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY);
    assertThat(WorkingDays.weekend(ZoneId.of("Asia/Kolkata"))).containsExactly(DayOfWeek.SUNDAY);
    assertThat(WorkingDays.weekend(ZoneId.of("Europe/London")))
        .containsExactly(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    assertThat(WorkingDays.weekend(ZoneOffset.UTC))
        .containsExactly(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
  }

  private static void assertRefused(String code, ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.refusal().code()).isEqualTo(code));
  }
}
