package org.tahsil.contact.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.tahsil.contact.ContactVerdict;
import org.tahsil.contact.Finding;
import org.tahsil.contact.RuleOutcome;
import org.tahsil.contact.Verdict;

/** What holds of every exemption, whatever the facts. */
class RandomExemptionsTest {

  @Property(tries = 2000)
  void noFindingOfALawIsChanged(@ForAll long seed) {
    Question question = new RandomQuestions(seed).next();
    assertThat(laws(Asked.decide(question)))
        .isEqualTo(laws(Asked.decide(RandomQuestions.withoutExemptions(question))));
  }

  @Property(tries = 2000)
  void whatWasAllowedStaysAsItWasAndWhatALawForbidsStaysForbidden(@ForAll long seed) {
    Question question = new RandomQuestions(seed).next();
    ContactVerdict with = Asked.decide(question);
    ContactVerdict without = Asked.decide(RandomQuestions.withoutExemptions(question));
    if (without.verdict() != Verdict.BLOCK) {
      assertThat(with).isEqualTo(without);
    } else if (without.against().anyMatch(Finding::law)) {
      assertThat(with.verdict()).isEqualTo(Verdict.BLOCK);
    } else {
      assertThat(with.verdict()).isNotEqualTo(Verdict.ALLOW);
    }
  }

  @Property(tries = 2000)
  void aFindingOfTheHouseChangesOnlyFromForbiddingToAWarningThatSaysWhy(@ForAll long seed) {
    Question question = new RandomQuestions(seed).next();
    List<Finding> with = Asked.decide(question).findings();
    List<Finding> without = Asked.decide(RandomQuestions.withoutExemptions(question)).findings();
    for (int i = 0; i < with.size(); i++) {
      Finding now = with.get(i);
      Finding before = without.get(i);
      boolean lifted = now.figures().containsKey("set_aside");
      assertThat(lifted).isEqualTo(now.outcome() != before.outcome());
      if (lifted) {
        assertThat(before.outcome().forbids()).isTrue();
        assertThat(now.outcome()).isEqualTo(RuleOutcome.WARNED);
      }
    }
  }

  private static List<Finding> laws(ContactVerdict verdict) {
    return verdict.findings().stream().filter(Finding::law).toList();
  }
}
