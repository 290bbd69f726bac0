package org.tahsil.delinquency.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.tahsil.account.AllocationRule;
import org.tahsil.account.DpdConvention;
import org.tahsil.account.Portfolio;
import org.tahsil.delinquency.AsOf;
import org.tahsil.delinquency.Bucket;
import org.tahsil.delinquency.Explanation;
import org.tahsil.delinquency.Explanation.Reason;
import org.tahsil.delinquency.domain.ReferenceFacts.Claim;
import org.tahsil.delinquency.domain.ReferenceFacts.Pause;
import org.tahsil.delinquency.domain.ReferenceFacts.Payment;
import org.tahsil.delinquency.domain.ReferenceFacts.ReAged;
import org.tahsil.shared.id.PortfolioCode;
import org.tahsil.shared.id.PortfolioId;
import org.tahsil.shared.id.TenantId;
import org.tahsil.shared.text.Sentences;

class ExplainerTest {
  private static final Claim NOVEMBER = claim(1, "I1", "2024-11-01", 10_000);
  private static final Claim DECEMBER = claim(2, "I2", "2024-12-01", 10_000);
  private static final ReferenceFacts PARTLY_PAID =
      new ReferenceFacts(
          List.of(NOVEMBER, DECEMBER),
          List.of(
              payment(1, "P1", "2024-11-05", 4_000, false),
              payment(2, "P2", "2024-12-05", 6_000, true),
              payment(3, "P3", "2025-01-05", 1_000, false)),
          List.of(),
          List.of());

  @Test
  void saysWhichItemTheDaysAreCountedFrom() {
    Explanation why = explain(PARTLY_PAID, DpdConvention.ELAPSED, "2025-01-01");
    assertThat(why.daysPastDue()).isEqualTo(61);
    assertThat(why.bucket()).isEqualTo(Bucket.DAYS_61_90);
    assertThat(english(why))
        .containsExactly(
            "The oldest unpaid item is I1, due on 2024-11-01: 6.000 OMR of 10.000 OMR are still open.",
            "From 2024-11-01 to 2025-01-01 61 days passed.",
            "61 days past due belong to bucket 61-90.",
            "In all 2 items are overdue: 16.000 OMR.",
            "1 payment of 1.000 OMR counts only after this date.",
            "Payment P2 of 6.000 OMR, valued 2024-12-05, was taken back and counts as never made.");
  }

  @Test
  void countsTheDueDateWhereTheConventionSaysSo() {
    Explanation why = explain(PARTLY_PAID, DpdConvention.INCLUSIVE, "2025-01-01");
    assertThat(why.daysPastDue()).isEqualTo(62);
    assertThat(english(why))
        .contains("From 2024-11-01 to 2025-01-01, the first day included, are 62 days.");
  }

  @Test
  void saysWhatComesNextWhenNothingIsOverdue() {
    ReferenceFacts facts =
        new ReferenceFacts(
            List.of(NOVEMBER, DECEMBER),
            List.of(payment(1, "P1", "2024-11-01", 15_000, false)),
            List.of(),
            List.of());
    assertThat(english(explain(facts, DpdConvention.ELAPSED, "2024-11-30")))
        .containsExactly(
            "Nothing is overdue. Next comes I2, due on 2024-12-01, with 10.000 OMR open.",
            "5.000 OMR were received and wait as credit for an item to pay.");
    assertThat(english(explain(ReferenceFacts.none(), DpdConvention.ELAPSED, "2024-11-30")))
        .containsExactly("Nothing is outstanding.");
  }

  @Test
  void saysFromWhenAPlanLetsAnItemCount() {
    ReferenceFacts facts =
        new ReferenceFacts(
            List.of(NOVEMBER, DECEMBER),
            List.of(),
            List.of(),
            List.of(
                new ReAged(1, day("2025-01-15"), day("2025-01-01"), day("2025-02-10")),
                new ReAged(2, day("2025-02-15"), day("2025-01-01"), day("2025-02-10"))));
    assertThat(english(explain(facts, DpdConvention.ELAPSED, "2025-01-10")))
        .containsExactly(
            "A plan re-ages item I1, due on 2024-11-01: its days count from 2025-01-15 for as long"
                + " as the plan stands.",
            "Nothing is overdue. Next comes I1, due on 2025-01-15, with 10.000 OMR open.");
    assertThat(english(explain(facts, DpdConvention.ELAPSED, "2025-02-09")))
        .contains(
            "From 2025-01-15 to 2025-02-09 25 days passed.",
            "In all 1 item is overdue: 10.000 OMR.");
    assertThat(explain(facts, DpdConvention.ELAPSED, "2025-02-10").daysPastDue()).isEqualTo(101);
    assertThat(explain(facts, DpdConvention.ELAPSED, "2024-12-31").daysPastDue()).isEqualTo(60);
  }

  @Test
  void saysWhatHoldsDo() {
    ReferenceFacts facts =
        new ReferenceFacts(
            List.of(NOVEMBER, DECEMBER),
            List.of(),
            List.of(
                new Pause(null, null, day("2024-11-10"), day("2024-11-20"), "HARDSHIP"),
                new Pause(2, 2_500L, day("2024-12-02"), null, "DISPUTE")),
            List.of());
    assertThat(english(explain(facts, DpdConvention.ELAPSED, "2025-01-01")))
        .contains(
            "From 2024-11-01 to 2025-01-01 61 days passed.",
            "A hold stopped the count of I1 on 10 days, which do not count.",
            "51 days past due belong to bucket 31-60.",
            "2.500 OMR of I2 are disputed and not overdue while the dispute lasts.",
            "In all 2 items are overdue: 17.500 OMR.");
    assertThat(english(explain(facts, DpdConvention.ELAPSED, "2024-11-12")))
        .contains(
            "A hold stops the count of I1: 3 days are not counted so far, and none is while it"
                + " lasts.");
  }

  private static LocalDate day(String date) {
    return LocalDate.parse(date);
  }

  @Test
  void arabicSaysEverythingThatEnglishSays() throws Exception {
    for (String feature : List.of("account", "hold", "payment", "delinquency")) {
      assertThat(codes(feature, "ar")).isEqualTo(codes(feature, "en"));
    }
    Sentences arabic = sentences(Locale.forLanguageTag("ar"));
    for (Reason reason : explain(PARTLY_PAID, DpdConvention.ELAPSED, "2025-01-01").reasons()) {
      assertThat(arabic.say(reason.code(), reason.facts()))
          .matches("(?s).*\\p{IsArabic}.*")
          .doesNotContainPattern("[\\u0660-\\u0669{}]");
    }
  }

  private static java.util.Set<Object> codes(String feature, String language) throws Exception {
    Properties properties = new Properties();
    properties.load(
        ExplainerTest.class.getResourceAsStream(
            "/org/tahsil/" + feature + "/sentences_" + language + ".properties"));
    return properties.keySet();
  }

  private static List<String> english(Explanation why) {
    Sentences english = sentences(Locale.ENGLISH);
    return why.reasons().stream().map(r -> english.say(r.code(), r.facts())).toList();
  }

  private static Sentences sentences(Locale locale) {
    return Sentences.of(
        "org.tahsil.delinquency.sentences", locale, ExplainerTest.class.getClassLoader());
  }

  private static Explanation explain(ReferenceFacts facts, DpdConvention convention, String asOf) {
    return Explainer.explain(
        portfolio(convention), CountingCalendar.PLAIN, facts, AsOf.now(LocalDate.parse(asOf)));
  }

  private static Portfolio portfolio(DpdConvention convention) {
    return new Portfolio(
        new PortfolioId(1),
        new TenantId("t"),
        new PortfolioCode("P"),
        "P",
        Currency.getInstance("OMR"),
        ZoneOffset.UTC,
        convention,
        AllocationRule.HOLD,
        LocalTime.of(23, 30),
        null,
        Instant.EPOCH);
  }

  private static Claim claim(int number, String ref, String due, long amount) {
    return new Claim(number, ref, LocalDate.of(2024, 1, 1), LocalDate.parse(due), amount);
  }

  private static Payment payment(
      long order, String ref, String value, long amount, boolean reversed) {
    return new Payment(order, ref, LocalDate.parse(value), amount, null, reversed);
  }
}
