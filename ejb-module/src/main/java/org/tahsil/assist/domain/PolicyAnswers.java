package org.tahsil.assist.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tahsil.assist.Briefing.Source;
import org.tahsil.assist.Briefing.Statement;
import org.tahsil.contact.ContactAnswer;
import org.tahsil.contact.Finding;
import org.tahsil.contact.RuleOutcome;
import org.tahsil.contact.Verdict;

/**
 * What the contact policy answers an agent who would reach the customer now.
 *
 * @param answers of a call first, then of messages
 * @param zone in which moments are told
 */
public record PolicyAnswers(List<ContactAnswer> answers, ZoneId zone) {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  private static final String SET_ASIDE_UNTIL = "set_aside_until";

  /** Of the house, and told from the books with their figures. */
  private static final Set<String> TOLD =
      Set.of("OPEN_PROMISE", "MANUAL_OVERRIDE", "DISPUTE", "NOTHING_OVERDUE");

  /** What forbids most is said first: rules before gaps, law before the house. */
  private static final Comparator<Finding> STRICTER =
      Comparator.comparing((Finding one) -> one.outcome() != RuleOutcome.BLOCKED)
          .thenComparing(one -> !one.law());

  public PolicyAnswers {
    answers = List.copyOf(answers);
  }

  /** Every rule that forbids a call now. */
  List<Statement> againstCall() {
    return against(call()).map(one -> forbidden("CALL", call(), one)).toList();
  }

  /** Of each message that is forbidden now the strictest rule. */
  List<Statement> againstMessages() {
    return messages()
        .flatMap(answer -> against(answer).limit(1).map(one -> forbidden("MESSAGE", answer, one)))
        .toList();
  }

  /** What is to be minded before a call; of each message only what is not said of the call. */
  List<Statement> warnings() {
    List<Finding> ofCall = warned(call()).toList();
    Set<String> rules = ofCall.stream().map(Finding::rule).collect(Collectors.toSet());
    return Stream.concat(
            ofCall.stream().map(one -> warning("CALL", call(), one)),
            messages()
                .flatMap(
                    answer ->
                        warned(answer)
                            .filter(one -> !rules.contains(one.rule()))
                            .map(one -> warning("MESSAGE", answer, one))))
        .toList();
  }

  /** A rule of the house that two people have set aside is told with its end. */
  private Statement warning(String kind, ContactAnswer answer, Finding finding) {
    String until = finding.figures().get(SET_ASIDE_UNTIL);
    return until == null
        ? told(kind + "_WARNED", answer, finding, Map.of())
        : told(
            kind + "_SET_ASIDE",
            answer,
            finding,
            Map.of("until", moment(Instant.parse(until)), "zone", zone.getId()));
  }

  /** That a call is allowed without a warning; or, where it is forbidden, which messages are. */
  List<Statement> allowed() {
    if (isAllowed(call())) {
      return warned(call()).findAny().isPresent() ? List.of() : List.of(allowed("CALL", call()));
    }
    return messages()
        .filter(PolicyAnswers::isAllowed)
        .map(answer -> allowed("MESSAGE", answer))
        .toList();
  }

  /** For whom neither the books nor the policy has anything to mind. */
  Statement nothingForbids(LocalDate today) {
    return Statement.own(
        "NOTHING_FORBIDS",
        Map.of("packs", packs(call())),
        new Source("BY_RECORDS", Map.of("as_of", today, "at", asked())));
  }

  private Statement forbidden(String kind, ContactAnswer answer, Finding finding) {
    if (finding.outcome() == RuleOutcome.FACT_MISSING) {
      String missing = String.join(", ", finding.missing());
      return told(kind + "_FACT_MISSING", answer, finding, Map.of("missing", missing));
    }
    Instant next = answer.verdict().nextLawful();
    return told(
        kind + "_BLOCKED",
        answer,
        finding,
        Map.of("next", next == null ? "none" : moment(next), "zone", zone.getId()));
  }

  private Statement told(
      String code, ContactAnswer answer, Finding finding, Map<String, Object> more) {
    Map<String, Object> facts = new HashMap<>(more);
    facts.put("channel", answer.request().channel().name());
    facts.put("rule", finding.rule());
    facts.put("pack", finding.pack());
    facts.put("clause", finding.clause());
    return Statement.own(
        code,
        facts,
        new Source(
            "BY_CONTACT_RULE",
            Map.of(
                "rule", finding.rule(),
                "pack", finding.pack(),
                "sureness", finding.sureness().name(),
                "at", asked())));
  }

  private Statement allowed(String kind, ContactAnswer answer) {
    return Statement.own(
        kind + "_ALLOWED",
        Map.of("channel", answer.request().channel().name(), "packs", packs(answer)),
        new Source("BY_CONTACT_POLICY", Map.of("at", asked())));
  }

  private ContactAnswer call() {
    return answers.get(0);
  }

  private Stream<ContactAnswer> messages() {
    return answers.stream().skip(1);
  }

  private String asked() {
    return MINUTE.format(call().request().at().atZone(zone));
  }

  private static boolean isAllowed(ContactAnswer answer) {
    return answer.verdict().verdict() != Verdict.BLOCK;
  }

  private static Stream<Finding> against(ContactAnswer answer) {
    return answer.verdict().against().sorted(STRICTER);
  }

  private static Stream<Finding> warned(ContactAnswer answer) {
    return answer.verdict().findings().stream()
        .filter(one -> one.outcome() == RuleOutcome.WARNED)
        .filter(
            one ->
                one.law()
                    || !TOLD.contains(one.rule())
                    || one.figures().containsKey(SET_ASIDE_UNTIL))
        .sorted(STRICTER);
  }

  private static String packs(ContactAnswer answer) {
    return answer.packs().stream()
        .map(stamp -> stamp.replaceFirst("#.*", ""))
        .collect(Collectors.joining(", "));
  }

  /** A begun minute is counted as over: before its end the moment may not have come. */
  private String moment(Instant at) {
    Instant whole = at.truncatedTo(ChronoUnit.MINUTES);
    return MINUTE.format((whole.equals(at) ? at : whole.plusSeconds(60)).atZone(zone));
  }
}
