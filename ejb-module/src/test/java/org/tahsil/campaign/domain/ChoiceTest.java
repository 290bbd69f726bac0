package org.tahsil.campaign.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tahsil.campaign.domain.Choice.Reason.CONTACT_HOLD;
import static org.tahsil.campaign.domain.Choice.Reason.MALFORMED_ADDRESS;
import static org.tahsil.campaign.domain.Choice.Reason.NO_ADDRESS;
import static org.tahsil.campaign.domain.Choice.Reason.OTHER_ACCOUNT_FIRST;
import static org.tahsil.campaign.domain.Choice.Reason.REMIND;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tahsil.campaign.domain.Choice.Reason;
import org.tahsil.shared.money.Money;

class ChoiceTest {

  @Test
  void aCustomerHearsOnceOfTheWorstAccount() {
    Map<Long, Reason> reasons =
        reasons(
            candidate(1, 10, 5, "a@b.om", false),
            candidate(2, 10, 40, "a@b.om", false),
            candidate(3, 11, 1, "c@d.om", false));

    assertThat(reasons)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(1L, OTHER_ACCOUNT_FIRST, 2L, REMIND, 3L, REMIND));
  }

  @Test
  void aHoldOnOneAccountLetsTheOtherSpeak() {
    Map<Long, Reason> reasons =
        reasons(candidate(1, 10, 40, "a@b.om", true), candidate(2, 10, 5, "a@b.om", false));

    assertThat(reasons).containsExactlyInAnyOrderEntriesOf(Map.of(1L, CONTACT_HOLD, 2L, REMIND));
  }

  @Test
  void whoCannotBeWrittenToIsNamed() {
    Map<Long, Reason> reasons =
        reasons(
            candidate(1, 10, 5, null, false),
            candidate(2, 11, 5, "  ", false),
            candidate(3, 12, 5, "not an address", false));

    assertThat(reasons)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(1L, NO_ADDRESS, 2L, NO_ADDRESS, 3L, MALFORMED_ADDRESS));
  }

  private static Map<Long, Reason> reasons(Candidate... candidates) {
    return Choice.among(List.of(candidates)).stream()
        .collect(Collectors.toMap(c -> c.candidate().party().accountId(), Choice::reason));
  }

  private static Candidate candidate(
      long account, long customer, int days, @Nullable String email, boolean held) {
    return new Candidate(
        new Candidate.Party(account, "A" + account, customer, "C" + customer, "N", email, null),
        1,
        ReminderTier.FRIENDLY,
        days,
        Money.of("10", Currency.getInstance("OMR")),
        LocalDate.parse("2024-12-02"),
        held,
        false,
        null);
  }

  private static Candidate promised(Candidate plain) {
    return new Candidate(
        plain.party(),
        plain.trigger(),
        plain.tier(),
        plain.daysPastDue(),
        plain.overdue(),
        plain.oldestDue(),
        false,
        true,
        null);
  }

  private static Candidate manual(Candidate plain) {
    return new Candidate(
        plain.party(),
        plain.trigger(),
        plain.tier(),
        plain.daysPastDue(),
        plain.overdue(),
        plain.oldestDue(),
        false,
        false,
        LocalDate.parse("2025-03-01"));
  }

  @Test
  void anAccountThatPeopleHaveTakenOverIsLeftToThemAndTheNextOneComes() {
    assertThat(
            reasons(
                manual(candidate(1, 10, 50, "a@example.com", false)),
                candidate(2, 10, 20, "a@example.com", false)))
        .containsEntry(1L, Reason.MANUAL_OVERRIDE)
        .containsEntry(2L, REMIND);
  }

  @Test
  void anAddressThatIsMissingIsSaidThoughPeopleHaveTakenTheAccountOver() {
    assertThat(
            reasons(
                manual(candidate(1, 10, 50, null, false)),
                manual(candidate(2, 11, 50, "not an address", false))))
        .containsEntry(1L, NO_ADDRESS)
        .containsEntry(2L, MALFORMED_ADDRESS);
  }

  @Test
  void whatIsWithheldIsToldAnewOnlyWhenTheEndOfTheOverrideMoves() {
    Candidate tonight = manual(candidate(1, 10, 50, "a@example.com", false));
    Candidate tomorrow = manual(candidate(1, 10, 51, "a@example.com", false));
    assertThat(tomorrow.withheldKey()).isEqualTo(tonight.withheldKey());
    assertThat(candidate(1, 10, 50, "a@example.com", false).withheldKey())
        .isNotEqualTo(tonight.withheldKey());
  }

  @Test
  void whoHasPromisedToPayIsLeftInPeaceForThatAccount() {
    assertThat(
            reasons(
                promised(candidate(1, 10, 50, "a@example.com", false)),
                candidate(2, 10, 40, "a@example.com", false)))
        .containsEntry(1L, Reason.OPEN_PROMISE)
        .containsEntry(2L, Reason.REMIND);
  }
}
