package org.tahsil.assist.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tahsil.assist.domain.Given.TODAY;
import static org.tahsil.assist.domain.Given.omr;
import static org.tahsil.assist.domain.Given.position;
import static org.tahsil.assist.domain.Given.promise;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.tahsil.arrangement.Arrangement;
import org.tahsil.arrangement.ArrangementState;
import org.tahsil.arrangement.Instalment;
import org.tahsil.arrangement.PromiseTerms;
import org.tahsil.assist.AssistSentences;
import org.tahsil.assist.Briefing.Statement;

class OfferingTest {
  private static final PromiseTerms TERMS = PromiseTerms.standard(Currency.getInstance("OMR"));

  @Test
  void aPromiseMayBeWhatIsOutstandingAndNotPromisedYet() {
    Statement said =
        offering(
                "100.000",
                promise(ArrangementState.OPEN, "30.000", "10.000"),
                promise(ArrangementState.OPEN, "5.000", "6.000"),
                promise(ArrangementState.BROKEN, "50.000", "0.000"))
            .promise();
    assertThat(said.facts())
        .containsEntry("amount", omr("80.000"))
        .containsEntry("until", TODAY.plusDays(31))
        .containsEntry("grace_days", 2);
    assertThat(said.source().code()).isEqualTo("BY_TERMS");
  }

  @Test
  void nothingIsOfferedBeyondWhatMayBeOpenOrIsLeft() {
    assertThat(offering("100.000").none()).isEmpty();
    Arrangement[] many = new Arrangement[TERMS.mostOpen()];
    java.util.Arrays.fill(many, promise(ArrangementState.OPEN, "1.000", "0.000"));
    assertThat(offering("100.000", many).none().orElseThrow().code())
        .isEqualTo("OFFER_OPEN_ALREADY");
    assertThat(offering("0.000").none().orElseThrow().code()).isEqualTo("OFFER_NOTHING_LEFT");
  }

  @Test
  void equalInstalmentsAreToldByOneAmount() {
    assertThat(sentence(offering("21.000").plan(parts("7.000", "7.000", "7.000"))))
        .isEqualTo(
            "A plan of 3 monthly instalments of 7.000 OMR for what is overdue, from 2025-01-08 to"
                + " 2025-03-08.");
  }

  @Test
  void unequalInstalmentsAreToldByTheLeastTheMostAndTheTotal() {
    assertThat(sentence(offering("100.000").plan(parts("33.334", "33.333", "33.333"))))
        .isEqualTo(
            "A plan of 3 monthly instalments of 33.333 to 33.334 OMR, 100.000 in all, for what is"
                + " overdue, from 2025-01-08 to 2025-03-08.");
  }

  private static Offering offering(String outstanding, Arrangement... known) {
    return new Offering(TERMS, position(outstanding, outstanding, "0.000"), List.of(known));
  }

  private static List<Instalment> parts(String... amounts) {
    List<Instalment> parts = new ArrayList<>();
    for (String amount : amounts) {
      parts.add(new Instalment(TODAY.plusDays(7).plusMonths(parts.size()), omr(amount)));
    }
    return parts;
  }

  private static String sentence(Statement said) {
    return AssistSentences.in(Locale.ENGLISH).of(said);
  }
}
