package org.tahsil.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tahsil.console.text.Language;
import org.tahsil.console.text.Wording;
import org.tahsil.console.view.ExemptionForm;
import org.tahsil.contact.ContactChannel;
import org.tahsil.contact.ExemptionWish;
import org.tahsil.contact.domain.ExemptionRule;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.outcome.RefusedException;

/** What is filled in to have a house rule set aside. */
class ExemptionFormTest {
  private static final CustomerRef CUSTOMER = new CustomerRef("C");
  private static final AccountRef ACCOUNT = new AccountRef("A");
  private static final Map<String, String> TYPED =
      Map.of("rule", "DISPUTE", "channel", "", "until", "2025-02-28", "reason", " She asked ");

  @Test
  void whatIsLeftEmptyIsOfAllChannelsAndOfThisAccount() {
    assertThat(ExemptionForm.read(TYPED, CUSTOMER, ACCOUNT))
        .isEqualTo(
            new ExemptionWish(
                CUSTOMER, ACCOUNT, "DISPUTE", null, LocalDate.of(2025, 2, 28), "She asked"));
    Map<String, String> all = typed("scope", "ALL");
    all.put("channel", "SMS");
    ExemptionWish wide = ExemptionForm.read(all, CUSTOMER, ACCOUNT);
    assertThat(wide.account()).isNull();
    assertThat(wide.channel()).isEqualTo(ContactChannel.SMS);
  }

  @ParameterizedTest
  @CsvSource({"until, 2025-02-30", "until, ''", "channel, FAX"})
  void whatCannotBeIsRefusedByItsField(String field, String value) {
    RefusedException refused =
        catchThrowableOfType(
            RefusedException.class,
            () -> ExemptionForm.read(typed(field, value), CUSTOMER, ACCOUNT));
    assertThat(refused.refusal().field()).isEqualTo(field);
  }

  @Test
  void everyRuleThatCanBeSetAsideHasWords() {
    for (Language language : Language.values()) {
      Wording wording = Wording.in(language);
      assertThat(ExemptionRule.settable())
          .allMatch(rule -> wording.knows("house_rule_" + rule.code()));
    }
  }

  private static Map<String, String> typed(String field, String value) {
    Map<String, String> typed = new HashMap<>(TYPED);
    typed.put(field, value);
    return typed;
  }
}
