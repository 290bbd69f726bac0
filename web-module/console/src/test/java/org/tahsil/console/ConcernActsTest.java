package org.tahsil.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tahsil.concern.ConcernState;
import org.tahsil.console.page.Form;
import org.tahsil.console.text.Language;
import org.tahsil.console.text.Wording;
import org.tahsil.console.view.ConcernActs;
import org.tahsil.console.view.ConcernInput;
import org.tahsil.console.view.ConcernPage;
import org.tahsil.console.view.ConcernPage.ConcernForms;

/** Whoever acts on a concern says which version of it the page showed. */
class ConcernActsTest {
  private final Wording wording = Wording.in(Language.EN);
  private final ConcernFixture fixture = new ConcernFixture(Fixture.plain(), "");

  private ConcernForms forms(String reader, boolean leads) {
    return new ConcernActs(
            wording,
            Fixture.plain().portfolio(),
            fixture.file(ConcernState.UNDER_REVIEW),
            reader,
            leads)
        .forms(null, Map.of());
  }

  @Test
  void everyFormNamesTheVersion() {
    ConcernForms forms = forms("agent", true);
    List<String> actions =
        Stream.of(forms.decide(), forms.ask(), forms.assign(), forms.extend(), forms.withdraw())
            .map(form -> Objects.requireNonNull(form).action())
            .toList();
    assertThat(actions).hasSize(5).allMatch(action -> action.endsWith("version=3"));
    ConcernPage page = fixture.page(wording, ConcernState.UNDER_REVIEW);
    assertThat(page.version()).isEqualTo(3);
  }

  @Test
  void theVersionGoesWithTheWish() {
    assertThat(ConcernInput.wish("TAKE", 3, Map.of()))
        .hasValueSatisfying(wish -> assertThat(wish.version()).isEqualTo(3));
    assertThat(
            ConcernInput.decision(
                Fixture.plain().portfolio(), 4, Map.of("outcome", "REJECT", "note", "no")))
        .hasValueSatisfying(decision -> assertThat(decision.version()).isEqualTo(4));
  }

  @Test
  void onlyTheOwnerAndManagersAreOfferedToWithdraw() {
    assertThat(forms("agent", false).withdraw()).isNotNull().isInstanceOf(Form.class);
    assertThat(forms("other", true).withdraw()).isNotNull();
    assertThat(forms("other", false).withdraw()).isNull();
  }
}
