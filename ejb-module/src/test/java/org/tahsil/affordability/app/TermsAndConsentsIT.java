package org.tahsil.affordability.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tahsil.account.AllocationRule;
import org.tahsil.account.DpdConvention;
import org.tahsil.account.Portfolio;
import org.tahsil.affordability.AffordabilitySettings;
import org.tahsil.affordability.AffordabilityTerms;
import org.tahsil.arrangement.app.PromiseBeans;
import org.tahsil.bankdata.BankConsent;
import org.tahsil.bankdata.BankConsents;
import org.tahsil.delinquency.app.LateBeans;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.outcome.RefusedException;
import org.tahsil.shared.store.TestLedger;

/** Terms of proposals and consents to read bank data, over a real database. */
class TermsAndConsentsIT {
  private static final CustomerRef CUSTOMER = new CustomerRef("C-A");

  private final TestLedger books = books();
  private final Portfolio portfolio = books.portfolio();
  private final BankConsents consents = books.server().get(BankConsents.class);
  private final AffordabilitySettings settings = books.server().get(AffordabilitySettings.class);

  private static TestLedger books() {
    List<Object> beans = new ArrayList<>(LateBeans.all());
    beans.addAll(PromiseBeans.all());
    beans.addAll(AffordabilityBeans.all());
    return new TestLedger(
        "OMR", DpdConvention.ELAPSED, AllocationRule.HOLD, "2025-01-01", beans.toArray());
  }

  @BeforeEach
  void anAccount() {
    books.account("A");
  }

  @Test
  void aConsentIsToldOnceAndNotOtherwise() {
    BankConsent first = consent("AA-1", "2024-12-01", "2025-12-31", "2024-01-01");
    assertThat(consent("AA-1", "2024-12-01", "2025-12-31", "2024-01-01")).isEqualTo(first);
    assertThat(consents.of(portfolio, CUSTOMER)).containsExactly(first);
    assertThatThrownBy(() -> consent("AA-1", "2024-12-01", "2026-01-01", "2024-01-01"))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("CONSENT_TOLD_OTHERWISE");
    assertThatThrownBy(() -> consent("AA-2", "2024-12-01", "2024-11-30", "2024-01-01"))
        .hasMessageContaining("OUT_OF_RANGE");
    assertThatThrownBy(() -> consents.withdraw(portfolio, CUSTOMER, "AA-9", "anna"))
        .hasMessageContaining("UNKNOWN_CONSENT_REF");
  }

  @Test
  void termsCountFromTheirDayOn() {
    AffordabilityTerms tight = terms("2025-01-02", "10");
    settings.set(portfolio, tight, "anna");
    assertThat(settings.set(portfolio, tight, "ben")).isEqualTo(tight.decidedBy("anna"));
    assertThat(books.column("select decided_by from affordability_terms")).containsExactly("anna");
    assertThat(settings.current(portfolio).source()).isEqualTo("Tahsil");
    books.portfolios().goTo(portfolio, LocalDate.of(2025, 1, 2));
    assertThat(settings.current(portfolio)).isEqualTo(tight.decidedBy("anna"));
    assertThatThrownBy(() -> settings.set(portfolio, terms("2025-01-02", "20"), "anna"))
        .hasMessageContaining("DAY_HAS_BEGUN");
    assertThatThrownBy(() -> settings.set(portfolio, terms("2025-01-03", "100.01"), "anna"))
        .hasMessageContaining("OUT_OF_RANGE");
  }

  private AffordabilityTerms terms(String from, String share) {
    return new AffordabilityTerms(
        LocalDate.parse(from),
        new BigDecimal(share),
        books.money("5.000"),
        books.money("0.000"),
        1,
        30,
        60,
        "Policy",
        null);
  }

  private BankConsent consent(String ref, String from, String to, String data) {
    return consents.take(
        portfolio,
        new BankConsent(
            CUSTOMER, ref, LocalDate.parse(from), LocalDate.parse(to), LocalDate.parse(data), null),
        "anna");
  }
}
