package org.tahsil.contact.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tahsil.contact.ContactVerdict;
import org.tahsil.contact.Finding;
import org.tahsil.contact.RuleOutcome;
import org.tahsil.contact.Verdict;
import org.tahsil.contact.domain.rule.Look;

/** The verdict on a contact: every rule of every pack looks at it. */
public final class ContactPolicy {
  /** Of the code of all rules: raised when the same facts and packs may give another verdict. */
  public static final String CODE_VERSION = "contact-2";

  private static final int MOST_MOVES = 200;

  private final List<RulePack> packs;

  public ContactPolicy(List<RulePack> packs) {
    this.packs = List.copyOf(packs);
  }

  /** Decides at the question's instant and looks for the next one at which nothing forbids it. */
  public ContactVerdict decide(Question question) {
    List<Finding> findings = findings(question);
    return new ContactVerdict(
        verdict(findings), findings, nextLawful(question, findings).orElse(null));
  }

  /**
   * Each rule names the earliest instant at which it alone passes; the latest of these is the
   * earliest at which all may, and there everything is asked anew.
   */
  private Optional<Instant> nextLawful(Question question, List<Finding> first) {
    Question asked = question;
    List<Finding> findings = first;
    for (int i = 0; i < MOST_MOVES; i++) {
      List<Finding> against = findings.stream().filter(f -> f.outcome().forbids()).toList();
      if (against.isEmpty()) {
        return Optional.of(asked.at());
      }
      if (against.stream().anyMatch(finding -> finding.next() == null)) {
        return Optional.empty();
      }
      Optional<Instant> next =
          against.stream()
              .flatMap(finding -> Optional.ofNullable(finding.next()).stream())
              .max(Instant::compareTo);
      asked = asked.at(next.orElseThrow());
      findings = findings(asked);
    }
    return Optional.empty();
  }

  private List<Finding> findings(Question question) {
    List<Finding> findings = new ArrayList<>();
    for (RulePack pack : packs) {
      for (PackRule rule : pack.rules()) {
        findings.add(finding(pack, rule, question));
      }
    }
    return findings;
  }

  private static Finding finding(RulePack pack, PackRule rule, Question question) {
    Terms terms = terms(pack, rule, question);
    Look look = look(rule, question, terms);
    if (pack.isHouse() && look.outcome().forbids()) {
      look = heeding(question, rule.code(), look);
    }
    return new Finding(
        pack.name(),
        rule.code(),
        rule.clause(),
        rule.sureness(),
        pack.law(),
        look.outcome(),
        look.figures(),
        look.next(),
        look.missing());
  }

  private static Look look(PackRule rule, Question question, Terms terms) {
    Look look = Scope.covers(terms, question) ? rule.rule().look(question, terms) : Look.apart();
    return look.outcome() == RuleOutcome.BLOCKED && Scope.onlyWarns(terms, question)
        ? new Look(RuleOutcome.WARNED, look.figures(), look.next(), look.missing())
        : look;
  }

  /**
   * What a rule of the house forbids is warned of while two people have set it aside; where they
   * have done so only from later on, the contact passes then at the latest.
   */
  private static Look heeding(Question question, String rule, Look look) {
    List<SetAside> aside =
        question.facts().exemptions().stream()
            .filter(each -> each.concerns(rule, question.request()))
            .toList();
    Optional<SetAside> standing =
        aside.stream()
            .filter(each -> each.stands(question.at()))
            .max(Comparator.comparing(SetAside::until).thenComparing(SetAside::id));
    if (standing.isPresent()) {
      return standing.get().lift(look);
    }
    Stream<Instant> later =
        aside.stream().map(SetAside::since).filter(since -> since.isAfter(question.at()));
    Instant next =
        Stream.concat(later, Stream.ofNullable(look.next())).min(Instant::compareTo).orElse(null);
    return new Look(look.outcome(), look.figures(), next, look.missing());
  }

  /** A portfolio may set terms of the house's own rules, never of a law. */
  private static Terms terms(RulePack pack, PackRule rule, Question question) {
    if (!pack.isHouse()) {
      return rule.terms();
    }
    String prefix = rule.code() + ".";
    Map<String, String> own =
        question.facts().book().house().entrySet().stream()
            .filter(entry -> entry.getKey().startsWith(prefix))
            .collect(
                Collectors.toMap(
                    entry -> entry.getKey().substring(prefix.length()), Map.Entry::getValue));
    return rule.terms().with(own);
  }

  private static Verdict verdict(List<Finding> findings) {
    if (findings.isEmpty() || findings.stream().anyMatch(f -> f.outcome().forbids())) {
      return Verdict.BLOCK;
    }
    return findings.stream().anyMatch(f -> f.outcome() == RuleOutcome.WARNED)
        ? Verdict.ALLOW_WITH_WARNING
        : Verdict.ALLOW;
  }
}
