package org.tahsil.template.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.template.TemplateState;
import org.tahsil.template.TemplateTerms;

/** A page for payments, a price of a part, and the states of a version. */
class TemplateTermsRuleTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

  @ParameterizedTest
  @CsvSource({
    "https://pay.example.com/?ref={account}, true",
    "https://pay.example.com/{account}/now, true",
    "http://pay.example.com/{account}, false",
    "https://pay.example.com/, false",
    "https://{account}.example.com/, false",
    "https://me@pay.example.com/{account}, false",
    "javascript:alert('{account}'), false",
    "https:/{account}, false",
    "https://pay example.com/{account}, false"
  })
  void aPageIsHttpsAndTakesTheReference(String page, boolean fit) {
    assertThat(fault(page, null).isEmpty()).isEqualTo(fit);
  }

  @ParameterizedTest
  @CsvSource({
    "0, true",
    "0.0125, true",
    "1000, true",
    "1000.01, false",
    "-1, false",
    "0.0000001, false"
  })
  void aPriceHasBounds(BigDecimal price, boolean fit) {
    assertThat(fault(null, price).isEmpty()).isEqualTo(fit);
  }

  @Test
  void aReferenceIsEncoded() {
    TemplateTerms terms =
        new TemplateTerms("https://p.example/?r={account}", null, "Policy", null, null);
    assertThat(TemplateTermsRule.link(terms, "A/1&x=2"))
        .isEqualTo("https://p.example/?r=A%2F1%26x%3D2");
    assertThat(TemplateTermsRule.link(TemplateTerms.OWN, "A")).isNull();
  }

  /** From each state to each other. */
  @Test
  void whatMayFollowOnWhat() {
    StringBuilder allowed = new StringBuilder();
    for (TemplateState from : TemplateState.values()) {
      for (TemplateState next : TemplateState.values()) {
        allowed.append(from.mayBecome(next) ? 'x' : '.');
      }
      allowed.append(' ');
    }
    assertThat(allowed).hasToString(".x..x x.xxx ....x ..... ..... ");
  }

  private static java.util.Optional<Refusal> fault(
      @Nullable String page, @Nullable BigDecimal price) {
    return TemplateTermsRule.fault(
        new TemplateTerms(page, price, "Policy", TODAY.plusDays(1), null), TODAY);
  }
}
