package org.tahsil.console.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tahsil.contact.ContactTerms;
import org.tahsil.contact.CreditorRole;
import org.tahsil.contact.domain.RulePack;
import org.tahsil.contact.domain.RulePacks;

/** What can be set of contacts in the page is what the contact policy takes. */
class ContactTermsKindTest {

  @Test
  void theTermsAreThoseOfTheHousesRules() {
    List<String> terms =
        RulePacks.all().stream()
            .filter(pack -> pack.code().equals("HOUSE"))
            .flatMap(pack -> pack.rules().stream())
            .flatMap(
                rule ->
                    rule.terms().values().keySet().stream()
                        .filter(Set.of("max", "days", "earliest", "latest")::contains)
                        .map(term -> rule.code() + "." + term))
            .distinct()
            .toList();
    assertThat(ContactTermsKind.TERMS).containsExactlyInAnyOrderElementsOf(terms);
  }

  @Test
  void thePacksAreThoseThatDoNotApplyByThemselves() {
    assertThat(ContactTermsKind.PACKS)
        .containsExactlyInAnyOrderElementsOf(
            RulePacks.all().stream()
                .filter(pack -> !pack.standing())
                .map(RulePack::code)
                .distinct()
                .toList());
  }

  @Test
  void aCapThatCapsNothingIsShownAsNone() {
    ContactTerms terms =
        new ContactTerms(
            null,
            CreditorRole.CREDITOR,
            List.of("IN_SMS"),
            Map.of("SMS_OF_A_PERSON.max", "", "DAY_OF_A_PERSON.max", "2"),
            "Policy 7",
            LocalDate.of(2025, 1, 1),
            "admin");
    Values values = new ContactTermsKind().entry(terms).values();
    assertThat(values.text("jurisdiction")).isEmpty();
    assertThat(values.codes("chosen")).containsExactly("IN_SMS");
    assertThat(values.rows("house"))
        .extracting(row -> row.text("term") + "=" + row.text("value"))
        .containsExactly("DAY_OF_A_PERSON.max=2", "SMS_OF_A_PERSON.max=none");
    assertThat(ContactTermsKind.house(values.rows("house"))).isEqualTo(terms.house());
  }
}
