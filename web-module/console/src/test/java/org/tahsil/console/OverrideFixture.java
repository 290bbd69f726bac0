package org.tahsil.console;

import static org.tahsil.console.Fixture.NOW;
import static org.tahsil.console.Fixture.TODAY;
import static org.tahsil.console.Fixture.omr;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahsil.console.text.Wording;
import org.tahsil.console.view.OverrideForm;
import org.tahsil.console.view.OverrideLine;
import org.tahsil.console.view.OverridesCard;
import org.tahsil.console.view.OverridesPage;
import org.tahsil.console.view.Rights;
import org.tahsil.manual.Automation;
import org.tahsil.manual.ManualOverride;
import org.tahsil.manual.ManualOverride.Concerned;
import org.tahsil.manual.ManualOverride.Placing;
import org.tahsil.manual.ManualOverride.Word;
import org.tahsil.manual.ManualTerms;
import org.tahsil.manual.OverrideReason;
import org.tahsil.manual.OverrideState;
import org.tahsil.manual.Overrides.Count;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.CustomerRef;

/** Overrides of every state. */
final class OverrideFixture {
  static final ManualTerms TERMS = new ManualTerms(90, 30, omr("5000.000"), "Product", null, null);

  private OverrideFixture() {}

  static List<ManualOverride> all(String mark) {
    Word word = new Word("manager" + mark, TODAY, "as agreed" + mark);
    return List.of(
        one(1, OverrideState.WAITING, mark, null, null),
        one(2, OverrideState.RUNNING, mark, word, null),
        one(3, OverrideState.ENDED, mark, null, word),
        one(4, OverrideState.REFUSED, mark, word, null),
        one(5, OverrideState.WITHDRAWN, mark, null, word),
        one(6, OverrideState.EXPIRED, mark, null, null));
  }

  /** From yesterday on, for five days from today unless it is over. */
  static ManualOverride one(
      long key, OverrideState state, String mark, @Nullable Word decision, @Nullable Word end) {
    boolean acted = state != OverrideState.WAITING && state != OverrideState.REFUSED;
    LocalDate to = state.stands() ? TODAY.plusDays(5) : TODAY;
    return new ManualOverride(
        key,
        new UUID(7, key),
        new Concerned(
            new AccountRef("OMT-ACC-001"),
            new CustomerRef("CUST_OMT_00001"),
            "Salim" + mark,
            omr("84.600")),
        Set.of(Automation.REMINDERS, Automation.DEBITS),
        OverrideReason.COMPLEX,
        "three guarantors" + mark,
        TODAY.minusDays(1),
        to,
        acted ? TODAY.minusDays(1) : null,
        to,
        state,
        new Placing("agent" + mark, TODAY.minusDays(1), NOW, acted ? null : new UUID(8, key)),
        decision,
        end);
  }

  static OverridesCard card(Wording wording, String mark) {
    return card(
        wording, mark, new OverrideLine.Reader("max", new Rights(Set.of("manager")), TODAY));
  }

  static OverridesCard card(Wording wording, String mark, OverrideLine.Reader reader) {
    return OverridesCard.of(
        wording,
        all(mark),
        reader,
        "/overrides",
        form(wording).refused(Map.of("note", "x" + mark), "No" + mark));
  }

  static OverrideForm form(Wording wording) {
    return new OverrideForm(wording, TERMS, "/overrides", TODAY);
  }

  static OverridesPage page(Wording wording, Fixture facts, String mark) {
    return OverridesPage.of(
        wording,
        new OverridesPage.Content(
            facts.portfolio(),
            TODAY,
            OverridesPage.View.STANDING,
            new Count(3, 1, 2),
            all(mark),
            true));
  }
}
