package org.tahsil.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tahsil.console.page.Field;
import org.tahsil.console.text.Language;
import org.tahsil.console.text.Wording;
import org.tahsil.console.view.AccountForms;
import org.tahsil.console.view.AccountPage;
import org.tahsil.console.view.HoldForm;
import org.tahsil.console.view.HoldLine;
import org.tahsil.console.view.Rights;
import org.tahsil.hold.HoldReason;
import org.tahsil.hold.NewHold;
import org.tahsil.hold.Stop;
import org.tahsil.shared.id.ItemRef;

/** What a person fills in becomes a hold; the card says what is held and offers what is allowed. */
class HoldFormTest {
  private static final Map<String, String> GOOD =
      Map.of(
          "reason", "DISPUTE",
          "item_ref", "INV-1024",
          "amount", "10",
          "stop_FEES", "on",
          "stop_DPD_CLOCK", "on",
          "from", "2024-12-01",
          "to", "2025-02-01",
          "note", " he says so ");

  private final Wording wording = Wording.in(Language.EN);
  private final AccountFixture account = new AccountFixture(Fixture.plain(), "");
  private final HoldForm form = new HoldForm(wording, account.position(), "/holds", Fixture.TODAY);

  @Test
  void aFilledFormIsAHold() {
    assertThat(form.read(GOOD).wish())
        .isEqualTo(
            new NewHold(
                HoldReason.DISPUTE,
                new ItemRef("INV-1024"),
                Fixture.omr("10.000"),
                Set.of(Stop.FEES, Stop.DPD_CLOCK),
                LocalDate.of(2024, 12, 1),
                LocalDate.of(2025, 2, 1),
                "he says so"));
  }

  @Test
  void whatIsLeftOpenIsLeftToTheReason() {
    NewHold wish =
        Objects.requireNonNull(form.read(Map.of("reason", "LEGAL", "from", "2025-01-01")).wish());
    assertThat(wish)
        .isEqualTo(new NewHold(HoldReason.LEGAL, null, null, Set.of(), Fixture.TODAY, null, null));
  }

  @ParameterizedTest
  @CsvSource({
    "from, ''",
    "from, 2024-13-01",
    "from, +99999-01-01",
    "to, tomorrow",
    "amount, 1.2345",
    "amount, -1"
  })
  void whatCannotBeReadComesBackWithWhatIsWrong(String name, String typed) {
    HoldForm.Reading reading = form.read(with(name, typed));
    assertThat(reading.wish()).isNull();
    Field field = field(reading, name);
    assertThat(field.error()).isNotNull();
    assertThat(field.value()).isEqualTo(typed);
  }

  @Test
  void aNoteHasFiveHundredCharacters() {
    assertThat(form.read(with("note", "x".repeat(500))).wish()).isNotNull();
    assertThat(field(form.read(with("note", "x".repeat(501))), "note").error()).contains("500");
  }

  @Test
  void theCardShowsEachHoldOnceWithItsStateAndTheClockSinceItStandsStill() {
    AccountPage page = page("manager");
    assertThat(page.clock()).isEqualTo("Clock stands still since 20 Dec 2024");
    assertThat(page.facts()).extracting("value").contains("OMR\u00a010.000");
    assertThat(page.holds().lines())
        .extracting(HoldLine::reason, HoldLine::state, line -> line.end() != null)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Bereavement", "In force", true),
            org.assertj.core.groups.Tuple.tuple("Dispute", "In force", true),
            org.assertj.core.groups.Tuple.tuple("Other reason", "Ended", false));
    assertThat(page.holds().lines().get(1).subject()).isEqualTo("OMR\u00a010.000 of item INV-1024");
    assertThat(page.holds().lines()).allMatch(line -> line.withdrawal() != null);
  }

  @ParameterizedTest
  @CsvSource({"viewer, 0, 0", "operator, 0, 0", "agent, 2, 0", "integrator, 2, 0", "admin, 2, 3"})
  void offersWhatTheRoleMayDo(String role, int ends, int withdrawals) {
    AccountPage page = page(role);
    assertThat(page.holds().lines().stream().filter(line -> line.end() != null)).hasSize(ends);
    assertThat(page.holds().lines().stream().filter(line -> line.withdrawal() != null))
        .hasSize(withdrawals);
  }

  private AccountPage page(String role) {
    return AccountPage.of(
        wording,
        account.facts(),
        new Rights(Set.of(role)),
        Fixture.TODAY,
        new AccountForms(null, null, null, null, null, null, null));
  }

  private static Map<String, String> with(String name, String value) {
    Map<String, String> values = new HashMap<>(GOOD);
    values.put(name, value);
    return values;
  }

  private static Field field(HoldForm.Reading reading, String name) {
    return reading.form().fields().stream()
        .filter(field -> field.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
