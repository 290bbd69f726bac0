package org.tahsil.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tahsil.console.page.Field.Option;
import org.tahsil.console.setting.SettingFixture;
import org.tahsil.console.setting.SettingPage;
import org.tahsil.console.text.Language;
import org.tahsil.console.text.Wording;

/**
 * What waits for a second person is agreed to by another one who may set it, and by nobody else.
 */
class SettingPageTest {
  private final Wording wording = Wording.in(Language.EN);
  private final SettingFixture fixture = new SettingFixture(Fixture.plain().portfolio(), "");

  @ParameterizedTest
  @CsvSource({
    "ada, admin, Asked for by eve. It counts once you agree.",
    "eve, admin, Asked for by eve. It counts once another person agrees. May be set by:"
        + " Administrator.",
    "mona, manager, Asked for by eve. It counts once another person agrees. May be set by:"
        + " Administrator."
  })
  void saysForWhomItWaits(String name, String role, String told) {
    SettingPage.Question question = fixture.limits(wording, name, role).waiting().get(0);
    assertThat(question.who()).isEqualTo(told);
    assertThat(question.values().isEmpty()).isEqualTo(!name.equals("ada"));
  }

  @Test
  void agreeingSendsTheSameEntry() {
    assertThat(fixture.limits(wording, "ada", "admin").waiting().get(0).values())
        .contains(
            new Option("part", "SETTLEMENT.AGENT", false),
            new Option("valid_from", "2025-01-11", false),
            new Option("most_percent", "5", false),
            new Option("source", "Policy", false));
  }

  @Test
  void whatCountsTodayIsMarkedAndWhatComesToo() {
    SettingPage page = fixture.limits(wording, "ada", "admin");
    assertThat(page.since()).isEqualTo("The product’s defaults apply");
    assertThat(page.history().rows().get(0).slots())
        .extracting(slot -> slot.cell().text())
        .containsExactly(
            "5 Jan 2025", "Ahead", "Settlement, Agent", "up to 5 %, any amount", "Policy", "–");
    assertThat(page.form()).isNull();
  }
}
