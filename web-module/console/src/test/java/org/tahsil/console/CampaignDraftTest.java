package org.tahsil.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tahsil.campaign.CampaignStep;
import org.tahsil.campaign.CampaignVersion;
import org.tahsil.campaign.CampaignWish;
import org.tahsil.campaign.StepAction;
import org.tahsil.campaign.TriggerKind;
import org.tahsil.campaign.VersionState;
import org.tahsil.console.text.Language;
import org.tahsil.console.text.Wording;
import org.tahsil.console.view.CampaignDraft;
import org.tahsil.console.view.CampaignReading;
import org.tahsil.shared.outcome.RefusedException;

/** What is filled in is the version that is kept. */
class CampaignDraftTest {
  private static final LocalDate DAY = LocalDate.of(2025, 1, 2);
  private static final Fixture FACTS = Fixture.plain();

  private final CampaignVersion version =
      new CampaignFixture(FACTS.portfolio(), "").version(VersionState.APPROVED);
  private final CampaignDraft draft = CampaignDraft.of(version, "Early", DAY);

  @Test
  void aVersionThatIsWrittenOnFromStaysAsItIs() {
    CampaignWish wish = read(draft);
    assertThat(wish.design()).isEqualTo(version.design());
    assertThat(wish.code()).isEqualTo("early");
    assertThat(wish.name()).isEqualTo("Early");
    assertThat(wish.validFrom()).isEqualTo(DAY);
    assertThat(wish.note()).isNull();
  }

  @Test
  void stepsAreAddedMovedAndTakenAway() {
    assertThat(actions(draft.changed("down:1")))
        .containsExactly("SMS3", "EMAIL0", "SMS1", "ESCALATE2");
    assertThat(actions(draft.changed("up:4")))
        .containsExactly("EMAIL0", "SMS3", "ESCALATE2", "SMS1");
    assertThat(actions(draft.changed("remove:2"))).containsExactly("EMAIL0", "SMS1", "ESCALATE2");
    assertThat(actions(draft.changed("add"))).hasSize(5).endsWith("EMAIL3");
    for (String nothing : new String[] {"up:1", "down:4", "remove:9", "remove:x", "what", "up"}) {
      assertThat(draft.changed(nothing)).as(nothing).isEqualTo(draft);
    }
    CampaignDraft full = draft;
    for (int i = 0; i < 30; i++) {
      full = full.changed("add");
    }
    assertThat(actions(full)).hasSize(20);
  }

  @Test
  void whatAKindDoesNotWantIsLeftOut() {
    CampaignWish wish = read(with("trigger_kind", "PROMISE_BROKEN", "s1_action", "ESCALATE"));
    assertThat(wish.design().trigger().kind()).isEqualTo(TriggerKind.PROMISE_BROKEN);
    assertThat(wish.design().trigger().days()).isNull();
    assertThat(wish.design().trigger().takesEarlier()).isFalse();
    CampaignStep first = wish.design().steps().get(0);
    assertThat(first.action()).isEqualTo(StepAction.ESCALATE);
    assertThat(first.template()).isNull();
    assertThat(first.atHour()).isNull();
  }

  @Test
  void whatCannotBeReadIsNamed() {
    for (String name : new String[] {"trigger_days", "s1_wait", "min_overdue", "valid_from"}) {
      assertThatThrownBy(() -> read(with(name, "x1")))
          .as(name)
          .isInstanceOfSatisfying(
              RefusedException.class,
              refused -> assertThat(refused.refusal().value()).isEqualTo("x1"));
    }
    assertThatThrownBy(() -> read(with("s1_patience", ""))).isInstanceOf(RefusedException.class);
  }

  private List<String> actions(CampaignDraft changed) {
    return read(changed).design().steps().stream()
        .map(step -> step.action().name() + step.waitDays())
        .toList();
  }

  private CampaignDraft with(String... pairs) {
    Map<String, String> values = new HashMap<>(draft.values());
    for (int place = 0; place < pairs.length; place += 2) {
      values.put(pairs[place], pairs[place + 1]);
    }
    return new CampaignDraft(values);
  }

  private static CampaignWish read(CampaignDraft draft) {
    return new CampaignReading(Wording.in(Language.EN), FACTS.portfolio(), draft).wish();
  }
}
