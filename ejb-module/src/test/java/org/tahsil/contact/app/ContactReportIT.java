package org.tahsil.contact.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tahsil.contact.app.TestContacts.NOW;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tahsil.contact.ContactAnswer;
import org.tahsil.contact.DecisionStage;
import org.tahsil.contact.Finding;
import org.tahsil.contact.RuleOutcome;
import org.tahsil.contact.Verdict;
import org.tahsil.contact.domain.Question;
import org.tahsil.contact.domain.RandomQuestions;
import org.tahsil.contact.store.DecisionStore;
import org.tahsil.reporting.Report;
import org.tahsil.reporting.ReportQuery;
import org.tahsil.reporting.ReportWish;
import org.tahsil.reporting.domain.QueryRule;
import org.tahsil.reporting.store.ContactLog;

/** What the reports on contacts count, against the decisions that were made. */
class ContactReportIT {
  private static final int RANDOM = 600;

  private final ContactLog log = new ContactLog();
  private final TestContacts test = new TestContacts(log);
  private final List<ContactAnswer> queued = decided(DecisionStage.QUEUE, 1);
  private final List<ContactAnswer> sent = decided(DecisionStage.SEND, 2);

  @Test
  void verdictsAreCountedByStageAndChannelOfTheDaysOfThePeriodOnly() {
    Map<String, Long> expected = new TreeMap<>();
    count(expected, "QUEUE", queued);
    count(expected, "SEND", sent);
    Map<String, Long> found = new TreeMap<>();
    for (ContactLog.Decisions each : log.decisions(query(Report.CONTACT_DECISIONS))) {
      String key = each.stage() + " " + each.channel() + " ";
      found.put(key + Verdict.ALLOW, each.allowed());
      found.put(key + Verdict.ALLOW_WITH_WARNING, each.warned());
      found.put(key + Verdict.BLOCK, each.blocked());
      assertThat(each.all()).isEqualTo(each.allowed() + each.warned() + each.blocked());
    }
    found.values().removeIf(none -> none == 0);
    assertThat(found).isEqualTo(expected);
    assertThat(found.values().stream().mapToLong(Long::longValue).sum())
        .isBetween(100L, 2L * RANDOM - 100);
  }

  @Test
  void rulesAreCountedAsOftenAsTheirFindingsSpokeAgainstAContact() {
    Map<String, Long> expected = new TreeMap<>();
    Stream.concat(within(queued), within(sent))
        .flatMap(answer -> answer.verdict().findings().stream())
        .forEach(finding -> count(expected, finding));
    Map<String, Long> found = new TreeMap<>();
    List<ContactLog.Rule> rules = log.rules(query(Report.CONTACT_RULES));
    for (ContactLog.Rule each : rules) {
      String key = String.join(" ", each.pack(), each.code(), each.clause(), each.sureness());
      found.put(key + " " + each.law() + " BLOCKED", each.blocked());
      found.put(key + " " + each.law() + " FACT_MISSING", each.missing());
      found.put(key + " " + each.law() + " WARNED", each.warned());
      found.put(key + " " + each.law() + " SET_ASIDE", each.setAside());
    }
    found.values().removeIf(none -> none == 0);
    assertThat(found).isEqualTo(expected).hasSizeGreaterThan(15);
    assertThat(found.keySet()).anyMatch(key -> key.endsWith(" false SET_ASIDE"));
    assertThat(rules)
        .isSortedAccordingTo(
            (one, other) ->
                Long.compare(other.blocked() + other.missing(), one.blocked() + one.missing()));
  }

  private static void count(Map<String, Long> counts, Finding finding) {
    if (finding.outcome().forbids() || finding.outcome() == RuleOutcome.WARNED) {
      String key =
          String.join(
              " ",
              finding.pack(),
              finding.rule(),
              finding.clause(),
              finding.sureness().name(),
              String.valueOf(finding.law()),
              finding.outcome().name());
      counts.merge(key, 1L, Long::sum);
      if (finding.figures().containsKey("set_aside")) {
        counts.merge(key.replace("WARNED", "SET_ASIDE"), 1L, Long::sum);
      }
    }
  }

  private void count(Map<String, Long> counts, String stage, List<ContactAnswer> answers) {
    within(answers)
        .forEach(
            answer ->
                counts.merge(
                    String.join(
                        " ",
                        stage,
                        answer.request().channel().name(),
                        answer.verdict().verdict().name()),
                    1L,
                    Long::sum));
  }

  /** Those on contacts from 10 to 20 March in Muscat. */
  private Stream<ContactAnswer> within(List<ContactAnswer> answers) {
    return answers.stream()
        .filter(
            answer -> {
              LocalDate day = answer.request().at().atZone(test.portfolio().zone()).toLocalDate();
              return !day.isBefore(LocalDate.of(2026, 3, 10))
                  && !day.isAfter(LocalDate.of(2026, 3, 20));
            });
  }

  private List<ContactAnswer> decided(DecisionStage stage, long seed) {
    RandomQuestions questions = new RandomQuestions(seed);
    long customer = Long.parseLong(test.books().column("select customer_id from customer").get(0));
    List<ContactAnswer> answers = new ArrayList<>();
    IntStream.range(0, RANDOM).forEach(i -> answers.add(answer(questions.next())));
    test.books()
        .server()
        .get(DecisionStore.class)
        .add(
            test.portfolio(),
            answers.stream()
                .map(answer -> new DecisionStore.New(UUID.randomUUID(), customer, null, answer))
                .toList(),
            new DecisionStore.Made(stage, "system", NOW));
    return answers;
  }

  private static ContactAnswer answer(Question question) {
    return Deciding.answer(question.request(), question.facts());
  }

  private ReportQuery query(Report report) {
    ReportWish wish =
        new ReportWish(
            LocalDate.of(2026, 3, 20), null, null, LocalDate.of(2026, 3, 10), null, null, null);
    return QueryRule.complete(report, test.portfolio(), wish, LocalDate.of(2026, 3, 20));
  }
}
