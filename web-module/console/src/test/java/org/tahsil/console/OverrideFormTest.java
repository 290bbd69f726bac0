package org.tahsil.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tahsil.console.page.Field;
import org.tahsil.console.text.Language;
import org.tahsil.console.text.Wording;
import org.tahsil.console.view.HoldLine.Act;
import org.tahsil.console.view.OverrideForm;
import org.tahsil.console.view.OverrideLine;
import org.tahsil.console.view.OverridesCard;
import org.tahsil.console.view.Rights;
import org.tahsil.manual.Automation;
import org.tahsil.manual.ManualOverride.Word;
import org.tahsil.manual.NewOverride;
import org.tahsil.manual.OverrideReason;
import org.tahsil.manual.OverrideState;

/** What a person fills in takes an account over; the card offers what the reader may do. */
class OverrideFormTest {
  private static final Map<String, String> GOOD =
      Map.of(
          "stop_DEBITS", "on",
          "reason", "HIGH_VALUE",
          "note", " one person looks after it ",
          "from", "2025-01-02",
          "to", "2025-02-01");

  private final Wording wording = Wording.in(Language.EN);
  private final OverrideForm form = OverrideFixture.form(wording);

  @Test
  void aFilledFormIsAnOverride() {
    assertThat(form.read(GOOD).wish())
        .isEqualTo(
            new NewOverride(
                Set.of(Automation.DEBITS),
                OverrideReason.HIGH_VALUE,
                "one person looks after it",
                LocalDate.of(2025, 1, 2),
                LocalDate.of(2025, 2, 1)));
  }

  @ParameterizedTest
  @CsvSource({"note, '  '", "from, ''", "to, tomorrow"})
  void whatCannotBeReadComesBackWithWhatIsWrong(String name, String typed) {
    Map<String, String> values = new HashMap<>(GOOD);
    values.put(name, typed);
    OverrideForm.Reading reading = form.read(values);
    assertThat(reading.wish()).isNull();
    assertThat(reading.form().fields())
        .filteredOn(field -> field.name().equals(name))
        .extracting(Field::error)
        .doesNotContainNull();
  }

  @Test
  void theBlankFormStopsEverythingForAMonthAndTellsTheTerms() {
    assertThat(form.read(values(form.blank().fields())).form().error()).isNull();
    assertThat(form.blank().fields().get(0).options()).allMatch(Field.Option::chosen);
    assertThat(form.blank().fields().get(0).hint()).contains("5,000.000");
    assertThat(form.blank().fields().get(3).hint()).contains("30 days");
    assertThat(form.blank().fields().get(4).hint()).contains("90 days");
  }

  @Test
  void anEndToldForALaterDayCanStillBeMovedToToday() {
    Word later = new Word("agent", Fixture.TODAY.plusDays(3), null);
    OverridesCard card =
        OverridesCard.of(
            wording,
            List.of(OverrideFixture.one(2, OverrideState.RUNNING, "", null, later)),
            new OverrideLine.Reader("max", new Rights(Set.of("manager")), Fixture.TODAY),
            "/overrides",
            null);
    assertThat(card.lines().get(0).acts())
        .extracting(Act::href)
        .singleElement()
        .asString()
        .endsWith("/end");
  }

  @ParameterizedTest
  @CsvSource({
    "agent, other, 0, 0, false",
    "agent, agent, 1, 1, false",
    "manager, max, 2, 1, true",
    "manager, agent, 1, 1, false",
    "viewer, agent, 0, 0, false"
  })
  void offersWhatTheReaderMayDo(
      String role, String name, int ofWaiting, int ofRunning, boolean refuses) {
    OverridesCard card =
        OverrideFixture.card(
            wording, "", new OverrideLine.Reader(name, new Rights(Set.of(role)), Fixture.TODAY));
    List<OverrideLine> lines = card.lines();
    assertThat(lines.get(0).acts()).hasSize(ofWaiting);
    assertThat(lines.get(0).refusal() != null).isEqualTo(refuses);
    assertThat(lines.get(1).acts()).hasSize(ofRunning);
    assertThat(lines.subList(2, 6)).allMatch(line -> line.acts().isEmpty());
  }

  @Test
  void theCardSaysWhatIsOffAndWhoAgreed() {
    OverridesCard card = OverrideFixture.card(wording, "");
    assertThat(card.badge())
        .isEqualTo("Automation off until 6 Jan 2025: Reminders, Automatic debits");
    assertThat(card.lines())
        .extracting(OverrideLine::state)
        .containsExactly(
            "Waits for a second person",
            "In force",
            "Given back",
            "Refused",
            "Withdrawn",
            "Expired");
    assertThat(card.lines().get(1).said())
        .containsExactly("Agreed: manager, 1 Jan 2025. as agreed");
    assertThat(card.lines().get(0).acts())
        .extracting(Act::href)
        .allMatch(href -> href.matches("/overrides/.*/(grant|withdrawal)"));
  }

  private static Map<String, String> values(List<Field> fields) {
    Map<String, String> values = new HashMap<>();
    fields.forEach(field -> values.put(field.name(), field.value()));
    return values;
  }
}
