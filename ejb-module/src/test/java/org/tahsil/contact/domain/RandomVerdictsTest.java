package org.tahsil.contact.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.tahsil.contact.ContactPurpose;
import org.tahsil.contact.ContactVerdict;
import org.tahsil.contact.CustomerFact;
import org.tahsil.contact.Verdict;

/** What holds of every verdict, whatever the facts. */
class RandomVerdictsTest {

  /** A confirmation of an opt-out is the one contact that a restriction makes possible. */
  @Property(tries = 3000)
  void oneRestrictionMoreNeverTurnsABlockIntoAnAllowance(@ForAll long seed) {
    RandomQuestions questions = new RandomQuestions(seed);
    Question question = questions.next();
    if (question.request().purpose() == ContactPurpose.OPT_OUT_CONFIRMATION) {
      return;
    }
    List<CustomerFact> more = new ArrayList<>(question.facts().customer());
    more.add(questions.restriction(question.at().minus(Duration.ofHours(5))));
    Question restricted = RandomQuestions.with(question, more, question.facts().history());
    if (Asked.decide(question).verdict() == Verdict.BLOCK && !onlyTimeBarredWasMissing(question)) {
      assertThat(Asked.decide(restricted).verdict()).isEqualTo(Verdict.BLOCK);
    }
  }

  @Property(tries = 3000)
  void theNextLawfulMomentIsAllowed(@ForAll long seed) {
    Question question = new RandomQuestions(seed).next();
    ContactVerdict verdict = decided(question, question.at());
    Instant next = verdict.nextLawful();
    if (verdict.verdict() != Verdict.BLOCK) {
      assertThat(next).isEqualTo(question.at());
    } else if (next != null) {
      assertThat(next).isAfter(question.at());
      assertThat(decided(question, next).verdict()).isNotEqualTo(Verdict.BLOCK);
    }
  }

  @Property(tries = 1000)
  void nothingBetweenNowAndTheNextLawfulMomentIsAllowed(@ForAll long seed) {
    Question question = new RandomQuestions(seed).next();
    Instant next = decided(question, question.at()).nextLawful();
    if (next == null || next.equals(question.at())) {
      return;
    }
    assertThat(decided(question, next.minusSeconds(60)).verdict()).isEqualTo(Verdict.BLOCK);
    Random random = new Random(seed);
    long between = Duration.between(question.at(), next).toMinutes();
    for (int i = 0; i < 5; i++) {
      Instant at = question.at().plus(Duration.ofMinutes(random.nextLong(between)));
      assertThat(decided(question, at).verdict()).as("%s", at).isEqualTo(Verdict.BLOCK);
    }
  }

  @Property(tries = 2000)
  void theOrderOfHistoryAndFactsChangesNothing(@ForAll long seed) {
    Question question = new RandomQuestions(seed).next();
    List<PastContact> history = new ArrayList<>(question.facts().history());
    List<CustomerFact> customer = new ArrayList<>(question.facts().customer());
    Collections.shuffle(history, new Random(seed));
    Collections.shuffle(customer, new Random(seed));
    Question shuffled = RandomQuestions.with(question, customer, history);
    assertThat(Asked.decide(shuffled)).isEqualTo(Asked.decide(question));
  }

  /** By the packs of the question's own day, as the search for the next moment uses them. */
  private static ContactVerdict decided(Question question, Instant at) {
    return new ContactPolicy(
            RulePacks.binding(question.facts(), question.day(question.facts().book().zone())))
        .decide(question.at(at));
  }

  /** To learn that the time to sue has not passed is no restriction but an answer. */
  private static boolean onlyTimeBarredWasMissing(Question question) {
    return Asked.decide(question).missing().equals(List.of("time_barred"));
  }
}
