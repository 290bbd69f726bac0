package org.tahsil.contact.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.tahsil.contact.app.TestContacts.NOW;
import static org.tahsil.contact.app.TestContacts.call;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tahsil.contact.ContactAnswer;
import org.tahsil.contact.ContactDecision;
import org.tahsil.contact.ContactRequest;
import org.tahsil.contact.DecisionStage;
import org.tahsil.contact.Replay;
import org.tahsil.contact.Verdict;
import org.tahsil.contact.domain.ContactFacts;
import org.tahsil.contact.domain.ContactPolicy;
import org.tahsil.contact.domain.Question;
import org.tahsil.contact.domain.RandomQuestions;
import org.tahsil.contact.domain.RulePack;
import org.tahsil.contact.domain.RulePacks;
import org.tahsil.contact.store.DecisionStore;
import org.tahsil.contact.store.RecordJson;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;

/** Any decision can be made anew from what was kept, and whoever edits one is found out. */
class ContactReplayIT {
  /** With {@code -Ddecisions=100000} more of them, with {@code -Dseed=} others. */
  private static final int RANDOM = Integer.getInteger("decisions", 10_000);

  private static final long SEED = Long.getLong("seed", 20_261_128L);
  private static final int AT_ONCE = 1000;

  private final TestContacts test = new TestContacts();

  @Test
  void randomDecisionsReplayIdentically() {
    RandomQuestions questions = new RandomQuestions(SEED);
    long customer = Long.parseLong(test.books().column("select customer_id from customer").get(0));
    long account = Long.parseLong(test.books().column("select account_id from account").get(0));
    test.sql("update customer set customer_ref = 'CUST'");
    test.sql("update account set account_ref = 'DEBT'");
    DecisionStore store = test.books().server().get(DecisionStore.class);
    for (int done = 0; done < RANDOM; done += AT_ONCE) {
      List<DecisionStore.New> decided =
          IntStream.range(0, Math.min(AT_ONCE, RANDOM - done))
              .mapToObj(i -> decided(questions.next(), customer, account))
              .toList();
      store.add(
          test.portfolio(), decided, new DecisionStore.Made(DecisionStage.QUEUE, "system", NOW));
    }
    List<String> ids = test.books().column("select decision_id from contact_decision");
    assertThat(ids).hasSize(RANDOM);
    List<String> verdicts =
        test.books()
            .column(
                "select verdict || ' ' || count(*) from contact_decision group by verdict"
                    + " having count(*) * 40 > (select count(*) from contact_decision) order by 1");
    assertThat(verdicts).anyMatch(each -> each.startsWith("ALLOW "));
    assertThat(verdicts).anyMatch(each -> each.startsWith("BLOCK "));
    assertThat(
            test.books()
                .column("select 1 from contact_decision where findings like '%\"set_aside\"%'"))
        .hasSizeGreaterThan(RANDOM / 200);
    long began = System.nanoTime();
    assertThat(test.books().server().transactions().in(() -> differing(ids))).isEmpty();
    System.out.printf(
        "RESULT replay.same=%d of seed %d in %d ms, those in bulk: %s%n",
        RANDOM, SEED, (System.nanoTime() - began) / 1_000_000, verdicts);
  }

  private List<String> differing(List<String> ids) {
    return ids.stream()
        .filter(
            id ->
                !test.contacts()
                    .replay(test.portfolio(), UUID.fromString(id))
                    .differences()
                    .isEmpty())
        .toList();
  }

  private static DecisionStore.New decided(Question question, long customer, long account) {
    ContactFacts facts = question.facts();
    assertThat(RecordJson.read(ContactFacts.class, RecordJson.write(facts))).isEqualTo(facts);
    return new DecisionStore.New(
        UUID.randomUUID(),
        customer,
        question.request().account() == null ? null : account,
        Deciding.answer(question.request(), facts));
  }

  @ParameterizedTest(name = "{0} is found out as {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "verdict = 'BLOCK' | verdict",
        "next_lawful = now() | next_lawful",
        "findings = replace(findings, 'PASSED', 'WARNED') | findings",
        "facts = replace(facts, '\"role\":\"CREDITOR\"', '\"role\":\"COLLECTOR\"') | seal",
        "request = replace(request, 'MACHINE', 'PERSON') | seal",
        "seal = 'x' | seal",
        "channel = 'SMS' | channel",
        "at = at + interval '1 hour' | at",
        "reference = 'R9' | reference",
        "code_version = 'contact-0' | code_version",
        "packs = array_replace(packs, packs[2], 'OM:1#0000000000000000') | packs"
      })
  void anEditedDecisionIsReportedAsDifferent(String edit, String difference) {
    ContactDecision decision = test.decide(call("R1", NOW));
    Replay before = test.contacts().replay(test.portfolio(), decision.id());
    assertThat(before.same()).isTrue();
    assertThat(before.recomputed()).isEqualTo(decision.answer().verdict());

    assertThatThrownBy(() -> test.sql("update contact_decision set " + edit))
        .hasMessageContaining("append-only");
    test.sql("alter table contact_decision disable trigger all");
    test.sql("update contact_decision set " + edit);
    Replay after = test.contacts().replay(test.portfolio(), decision.id());
    assertThat(after.same()).isFalse();
    assertThat(after.differences()).contains(difference);
  }

  @Test
  void aDecisionOfEarlierCodeIsMadeAnewByItsOwnPacksAndSaysWhoseCodeItWas() {
    ContactAnswer now = test.decide(call("R1", NOW)).answer();
    List<RulePack> packs =
        now.packs().stream()
            .map(stamp -> RulePacks.stamped(stamp).orElseThrow())
            .map(pack -> pack.name().equals("CORE:2") ? coreOne() : pack)
            .toList();
    ContactRequest asked = now.request().under("R1-EARLIER");
    ContactFacts facts = RecordJson.read(ContactFacts.class, Objects.requireNonNull(now.facts()));
    ContactAnswer earlier =
        new ContactAnswer(
            asked,
            new ContactPolicy(packs).decide(new Question(asked, facts, NOW)),
            packs.stream().map(RulePack::stamp).toList(),
            "contact-1",
            now.facts());
    UUID id = UUID.randomUUID();
    long customer = Long.parseLong(test.books().column("select customer_id from customer").get(0));
    DecisionStore store = test.books().server().get(DecisionStore.class);
    store.add(
        test.portfolio(),
        List.of(new DecisionStore.New(id, customer, null, earlier)),
        new DecisionStore.Made(DecisionStage.QUEUE, "system", NOW));

    Replay replay = test.contacts().replay(test.portfolio(), id);
    assertThat(replay.recomputed()).isEqualTo(earlier.verdict());
    assertThat(replay.differences()).contains("code_version").doesNotContain("packs", "seal");
    assertThat(replay.differences()).doesNotContain("verdict", "next_lawful", "findings");
  }

  @Test
  void factsFromBeforeThereWereExemptionsReplayAlike() {
    ContactDecision decision = test.decide(call("R1", NOW));
    String facts = Objects.requireNonNull(decision.answer().facts());
    assertThat(facts).endsWith(",\"exemptions\":[]}");
    String earlier = facts.replace(",\"exemptions\":[]", "");
    ContactFacts read = RecordJson.read(ContactFacts.class, earlier);
    assertThat(read.exemptions()).isEmpty();
    assertThat(Deciding.answer(decision.answer().request(), read).verdict())
        .isEqualTo(decision.answer().verdict());
  }

  private static RulePack coreOne() {
    return RulePacks.all().stream()
        .filter(pack -> pack.name().equals("CORE:1"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void purgedFactsCannotBeReplayedAndTheReasonIsNamed() {
    ContactDecision old = test.decide(call("R1", NOW.minusSeconds(86_400)));
    ContactDecision newer = test.decide(call("R2", NOW));
    assertThat(test.contacts().purge(test.portfolio(), NOW, "Retention schedule 4")).isEqualTo(1);
    assertThat(test.contacts().purge(test.portfolio(), NOW, "Again")).isZero();
    RefusedException gone =
        catchThrowableOfType(
            RefusedException.class, () -> test.contacts().replay(test.portfolio(), old.id()));
    assertThat(gone.refusal().kind()).isEqualTo(Refusal.Kind.GONE);
    assertThat(gone.refusal().facts()).containsEntry("why", "Retention schedule 4");
    assertThat(test.contacts().replay(test.portfolio(), newer.id()).same()).isTrue();
    ContactDecision kept = test.contacts().get(test.portfolio(), old.id());
    assertThat(kept.answer().facts()).isNull();
    assertThat(kept.answer().verdict().verdict()).isEqualTo(Verdict.ALLOW);
  }
}
