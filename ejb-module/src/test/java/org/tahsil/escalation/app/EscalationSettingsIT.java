package org.tahsil.escalation.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tahsil.access.User;
import org.tahsil.casework.CollectionCase;
import org.tahsil.escalation.ChecklistItem;
import org.tahsil.escalation.ChecklistItem.DateRule;
import org.tahsil.escalation.Escalation;
import org.tahsil.escalation.EscalationAction;
import org.tahsil.escalation.EscalationSettings;
import org.tahsil.escalation.EscalationState;
import org.tahsil.escalation.EscalationStep;
import org.tahsil.escalation.StepSettings;
import org.tahsil.shared.outcome.RefusedException;

/** What a lender sets for its steps. */
class EscalationSettingsIT {
  private static final ChecklistItem PHOTO =
      new ChecklistItem("PHOTO_TAKEN", true, true, DateRule.PAST, 3);

  private final TestEscalations work = new TestEscalations("2025-01-01");
  private final EscalationSettings settings = work.get(EscalationSettings.class);
  private final User anna = TestEscalations.user("anna", "agent");

  @Test
  void theProductsOwnStandUntilALenderSetsAnotherFromTheDayOn() {
    assertThat(settings.list(work.portfolio()))
        .extracting(StepSettings::step)
        .containsExactly(EscalationStep.values());
    StepSettings set = settings.set(work.portfolio(), wish("5.000", PHOTO), "chief");
    assertThat(set.validFrom()).isEqualTo(LocalDate.parse("2025-01-01"));
    assertThat(set.checklist()).containsExactly(PHOTO);
    settings.set(work.portfolio(), wish("5.000", PHOTO), "chief");
    assertThat(work.books().column("select rule_id::text from escalation_rule")).hasSize(1);
    work.books().portfolios().goTo(work.portfolio(), LocalDate.parse("2024-12-31"));
    assertThat(settings.list(work.portfolio()).get(2).validFrom()).isNull();
  }

  @Test
  void theSecondPersonIsAskedFromTheAmountOn() {
    settings.set(work.portfolio(), wish("5.000", PHOTO), "chief");
    assertThat(asked("LESS", "4.999")).isEqualTo(EscalationState.ACTIVE);
    assertThat(asked("SAME", "5.000")).isEqualTo(EscalationState.PENDING_APPROVAL);
  }

  @Test
  void aProposalKeepsItsChecklistAndTheTeamGetsTheCase() {
    CollectionCase late = work.late("LATE", 40, "10.000");
    Escalation one = work.propose(late, EscalationStep.FIELD_VISIT, anna);
    settings.set(work.portfolio(), wish("5.000", PHOTO), "chief");
    assertThat(work.reread(one).checklist()).hasSize(3);
    work.act(one, EscalationAction.CANCEL, anna);
    Escalation other = work.complete(work.propose(late, EscalationStep.FIELD_VISIT, anna), anna);
    work.act(other, EscalationAction.ASK, anna);
    work.act(other, EscalationAction.APPROVE, TestEscalations.user("chief", "manager"));
    assertThat(work.reread(late).standing().team()).isEqualTo("field");
  }

  @Test
  void aCodeStandsOnceAndNumbersHaveTheirRange() {
    refused("CODE_TWICE", wish("5.000", PHOTO, PHOTO));
    refused(
        "CODE_INVALID", wish("5.000", new ChecklistItem("photo", true, true, DateRule.NONE, 0)));
    refused("OUT_OF_RANGE", wish("5.000", new ChecklistItem("A", true, true, DateRule.NONE, 1)));
    refused("OUT_OF_RANGE", wish("5.000", new ChecklistItem("A", true, true, DateRule.PAST, 3651)));
  }

  private EscalationState asked(String account, String amount) {
    CollectionCase late = work.late(account, 40, amount);
    Escalation one = work.complete(work.propose(late, EscalationStep.FIELD_VISIT, anna), anna);
    return work.act(one, EscalationAction.ASK, anna).state();
  }

  private StepSettings wish(String from, ChecklistItem... items) {
    return new StepSettings(
        EscalationStep.FIELD_VISIT,
        "field",
        List.of(items),
        work.books().money(from),
        false,
        "Manual 7",
        null,
        null);
  }

  private void refused(String code, StepSettings wish) {
    assertThatThrownBy(() -> settings.set(work.portfolio(), wish, "chief"))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.refusal().code()).isEqualTo(code));
  }
}
