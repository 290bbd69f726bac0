package org.tahsil.console.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.audit.TimelineSentences;
import org.tahsil.console.page.Form;
import org.tahsil.console.page.Heading;
import org.tahsil.console.page.Paths;
import org.tahsil.console.page.Table;
import org.tahsil.console.text.Figures;
import org.tahsil.console.text.Wording;
import org.tahsil.delinquency.Explanation;
import org.tahsil.delinquency.Position;

/** An account: where it stands and why, what it owes, what was paid, what happened. */
public record AccountPage(
    Heading heading,
    String path,
    String asOf,
    String latest,
    String dpd,
    String bucket,
    String bucketCss,
    @Nullable String clock,
    List<Fact> facts,
    List<Fact> customer,
    List<String> reasons,
    Table items,
    Table paidItems,
    String paidTitle,
    PaymentsCard payments,
    @Nullable Form payment,
    @Nullable CaseCard work,
    @Nullable EscalationCard escalation,
    @Nullable ConcernCard concerns,
    PromisesCard promises,
    SettlementsCard settlements,
    HoldsCard holds,
    @Nullable OverridesCard manual,
    List<Story> timeline,
    @Nullable String olderHref,
    @Nullable RiskCard risk,
    @Nullable String smartCollectHref,
    boolean tellsContactFacts) {

  /**
   * The view of what the features say.
   *
   * @param latest the business date
   */
  public static AccountPage of(
      Wording wording, AccountFacts facts, Rights rights, LocalDate latest, AccountForms forms) {
    Portfolio portfolio = facts.portfolio();
    Position position = facts.position();
    String path = Paths.account(portfolio.code(), position.account().facts().ref());
    return new AccountPage(
        Heading.of(
                facts.customer().facts().name(),
                wording.apart(position.account().facts().ref().value()))
            .under(wording.say("accounts_title"), Paths.accounts(portfolio.code())),
        path,
        position.asOf().date().toString(),
        latest.toString(),
        wording.figures().count(position.daysPastDue()),
        Buckets.name(wording, position.bucket()),
        Buckets.css(position.bucket()),
        HoldsCard.clock(wording, facts),
        standing(wording, position),
        CustomerFacts.of(wording, facts.customer().facts(), position.account().facts()),
        reasons(wording, facts.explanation()),
        AccountTables.open(wording, portfolio, position.items()),
        AccountTables.paid(wording, portfolio, position.items()),
        wording.say(
            "items_paid_count",
            position.items().stream().filter(item -> item.open().isZero()).count()),
        PaymentsCard.of(wording, portfolio, facts.postings(), rights),
        forms.payment(),
        forms.work(),
        forms.escalation(),
        forms.concerns(),
        PromisesCard.of(wording, facts, rights, forms.promise()),
        SettlementsCard.of(wording, facts, rights),
        HoldsCard.of(wording, facts, rights, latest, forms),
        forms.manual(),
        stories(wording, facts),
        older(facts, path),
        facts.risk().map(score -> RiskCard.of(wording, score)).orElse(null),
        smartCollect(facts, rights),
        rights.tellContactFacts());
  }

  private static @Nullable String smartCollect(AccountFacts facts, Rights rights) {
    return rights.smartCollect()
        ? Paths.smartCollect(facts.portfolio().code(), facts.customer().facts().ref())
        : null;
  }

  private static List<Story> stories(Wording wording, AccountFacts facts) {
    TimelineSentences sentences = TimelineSentences.in(wording.language().locale());
    return facts.timeline().entries().stream()
        .map(entry -> Story.of(wording, sentences, facts.portfolio(), entry))
        .toList();
  }

  private static @Nullable String older(AccountFacts facts, String path) {
    Long next = facts.timeline().next();
    return next == null ? null : path + "?before=" + next + "#timeline";
  }

  private static List<Fact> standing(Wording wording, Position position) {
    Figures figures = wording.figures();
    List<Fact> standing = new ArrayList<>();
    standing.add(Fact.figure(wording.say("fact_overdue"), figures.money(position.overdue())));
    if (position.disputed().isPositive()) {
      standing.add(Fact.figure(wording.say("fact_disputed"), figures.money(position.disputed())));
    }
    standing.add(
        Fact.figure(wording.say("fact_outstanding"), figures.money(position.outstanding())));
    standing.add(
        position.oldestUnpaid() == null
            ? Fact.text(wording.say("fact_oldest"), null)
            : Fact.date(wording.say("fact_oldest"), figures.date(position.oldestUnpaid())));
    standing.add(Fact.figure(wording.say("fact_credit"), figures.money(position.credit())));
    return standing;
  }

  private static List<String> reasons(Wording wording, Explanation explanation) {
    return explanation.reasons().stream()
        .map(reason -> wording.sentence("delinquency", reason.code(), reason.facts()))
        .toList();
  }
}
