package org.tahsil.contact.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tahsil.contact.app.TestContacts.NOW;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tahsil.contact.ContactChannel;
import org.tahsil.contact.ContactTerms;
import org.tahsil.contact.CreditorRole;
import org.tahsil.contact.CustomerFact;
import org.tahsil.contact.CustomerFacts;
import org.tahsil.contact.FactKind;
import org.tahsil.contact.ToldFact;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;

/** What portfolios set and what is told of customers is kept as it was. */
class ContactTermsIT {
  private static final LocalDate TODAY = LocalDate.of(2025, 1, 15);

  private final TestContacts test = new TestContacts();

  @Test
  void theLawIsThatOfTheTimeZoneWhereTheCurrencyIsItsOwn() {
    assertThat(test.settings().current(test.portfolio()).jurisdiction()).isEqualTo("OM");
    assertThat(test.settings().current(test.portfolio()).role()).isEqualTo(CreditorRole.CREDITOR);
    test.books()
        .use(
            test.books()
                .portfolios()
                .open(
                    "D",
                    "USD",
                    org.tahsil.account.DpdConvention.ELAPSED,
                    org.tahsil.account.AllocationRule.HOLD,
                    "2025-01-15"));
    assertThat(test.settings().current(test.portfolio()).jurisdiction()).isNull();
  }

  @Test
  void termsCountFromTheNextDayOnAndAreNotRewritten() {
    ContactTerms terms = terms(TODAY.plusDays(1), "GB", "SMS_OF_A_PERSON.max", "2");
    ContactTerms set = test.settings().set(test.portfolio(), terms, "ada");
    assertThat(set.decidedBy()).isEqualTo("ada");
    test.settings().set(test.portfolio(), terms, "bob");
    assertThat(test.settings().dated(test.portfolio())).containsExactly(set);
    assertThat(test.settings().current(test.portfolio()).jurisdiction()).isEqualTo("OM");
    assertThat(
            test.contacts()
                .whatIf(
                    test.portfolio(), TestContacts.mail("R", Instant.parse("2025-01-16T10:00:00Z")))
                .packs())
        .extracting(pack -> pack.substring(0, pack.indexOf(':')))
        .containsExactly("CORE", "GB", "OM", "HOUSE");
    assertThatThrownBy(() -> test.sql("update contact_terms set jurisdiction = 'US'"))
        .hasMessageContaining("append-only");
  }

  @ParameterizedTest
  @CsvSource({
    "2025-01-15, GB, SMS_OF_A_PERSON.max, 2, VALID_FROM_NOT_AHEAD",
    "2025-01-16, XX, SMS_OF_A_PERSON.max, 2, OUT_OF_RANGE",
    "2025-01-16, GB, HOURS.latest, 23:00, OUT_OF_RANGE",
    "2025-01-16, GB, SMS_OF_A_PERSON.is, opt-out, OUT_OF_RANGE",
    "2025-01-16, GB, SMS_OF_A_PERSON.max, many, OUT_OF_RANGE",
    "2025-01-16, GB, SMS_OF_A_PERSON.days, 0, OUT_OF_RANGE",
    "2025-01-16, GB, QUIET_HOURS.latest, 25:00, OUT_OF_RANGE"
  })
  void termsThatCannotBeAreRefused(
      LocalDate from, String country, String term, String value, String code) {
    assertThatThrownBy(
            () -> test.settings().set(test.portfolio(), terms(from, country, term, value), "ada"))
        .hasMessageContaining(code);
  }

  @Test
  void onlyOptionalPacksAreChosen() {
    ContactTerms law =
        new ContactTerms(
            "IN", CreditorRole.CREDITOR, List.of("IN_RBI"), Map.of(), "x", TODAY.plusDays(1), null);
    assertThatThrownBy(() -> test.settings().set(test.portfolio(), law, "ada"))
        .hasMessageContaining("IN_SMS");
  }

  @Test
  void factsAreToldOnceAndListedNewestFirst() {
    ToldFact first = test.tell(FactKind.CONSENT, ContactChannel.SMS, TestContacts.NUMBER);
    ToldFact second = test.tell(FactKind.VULNERABLE, null, null);
    assertThat(test.tell(FactKind.CONSENT, ContactChannel.SMS, TestContacts.NUMBER))
        .isEqualTo(first);
    assertThat(test.facts().of(test.portfolio(), new CustomerRef("C-A")))
        .containsExactly(second, first);
    assertThatThrownBy(() -> test.sql("delete from contact_fact"))
        .hasMessageContaining("append-only");
  }

  @Test
  void aRestrictionThatEndedIsToldOnceMoreWithoutAnEnd() {
    CustomerFact ended = silence(NOW.minusSeconds(60));
    CustomerFact lasting = silence(null);
    assertThat(tell(ended).fact()).isEqualTo(ended);
    assertThat(TestContacts.against(test.decide(TestContacts.mail("R1", NOW)))).isEmpty();
    ToldFact told = tell(lasting);
    assertThat(told.fact()).isEqualTo(lasting);
    assertThat(tell(lasting)).isEqualTo(told);
    assertThat(TestContacts.against(test.decide(TestContacts.mail("R2", NOW))))
        .containsExactly("DO_NOT_CONTACT");
  }

  @Test
  void whatRestrictsIsWithdrawnByWhoMayOnly() {
    test.tell(FactKind.DECEASED, null, null);
    Instant now = NOW.minusSeconds(60);
    CustomerFact alive =
        new CustomerFact(FactKind.DECEASED, null, null, null, false, now, null, null);
    RefusedException refused =
        org.assertj.core.api.Assertions.catchThrowableOfType(
            RefusedException.class, () -> tell(alive));
    assertThat(refused.refusal().kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
    assertThat(TestContacts.against(test.decide(TestContacts.mail("R1", NOW))))
        .containsExactly("DECEASED");
    assertThat(test.tell(FactKind.DECEASED, null, null, false, now).source())
        .isEqualTo("Call of the day");
    assertThat(TestContacts.against(test.decide(TestContacts.mail("R2", NOW)))).isEmpty();
    tell(new CustomerFact(FactKind.CONSENT, null, null, null, false, now, null, null));
  }

  private static CustomerFact silence(@Nullable Instant until) {
    return new CustomerFact(
        FactKind.DO_NOT_CONTACT, null, null, null, true, NOW.minusSeconds(90), until, null);
  }

  private ToldFact tell(CustomerFact fact) {
    return test.facts()
        .tell(
            test.portfolio(),
            new CustomerRef("C-A"),
            fact,
            new CustomerFacts.Telling("x", "anna", false));
  }

  @ParameterizedTest
  @CsvSource({
    "WRONG_NUMBER, , , address",
    "CHANNEL_REFUSED, , , channel",
    "INCONVENIENT_HOURS, , 25:00-26:00, detail",
    "PREFERRED_CHANNEL, , PIGEON, detail",
    "PREFERRED_LANGUAGE, , tlh1, detail",
    "OPT_OUT, EMAIL, why, detail"
  })
  void factsThatCannotBeAreRefusedByField(
      FactKind kind, ContactChannel channel, String detail, String field) {
    CustomerFact fact =
        new CustomerFact(kind, channel, null, null, true, NOW.minusSeconds(9), null, detail);
    org.tahsil.shared.outcome.RefusedException refused =
        org.assertj.core.api.Assertions.catchThrowableOfType(
            org.tahsil.shared.outcome.RefusedException.class,
            () ->
                test.facts()
                    .tell(
                        test.portfolio(),
                        new CustomerRef("C-A"),
                        fact,
                        new CustomerFacts.Telling("x", "anna", false)));
    assertThat(refused.refusal().field()).isEqualTo(field);
  }

  private static ContactTerms terms(LocalDate from, String country, String term, String value) {
    return new ContactTerms(
        country, CreditorRole.CREDITOR, List.of(), Map.of(term, value), "Board 12", from, null);
  }

  @Test
  void aFactSaysFromWhenItStandsNoLonger() {
    test.tell(FactKind.OPT_OUT, ContactChannel.SMS, "90000001");
    test.tell(FactKind.DO_NOT_CONTACT, null, null);
    test.tell(FactKind.OPT_OUT, ContactChannel.SMS, "+968 9000 0001", false, NOW.minusSeconds(60));
    assertThat(test.facts().of(test.portfolio(), new CustomerRef("C-A")))
        .extracting(ToldFact::endedAt)
        .containsExactly(null, null, NOW.minusSeconds(60));
  }
}
