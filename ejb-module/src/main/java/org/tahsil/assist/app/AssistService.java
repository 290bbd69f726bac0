package org.tahsil.assist.app;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tahsil.access.User;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.arrangement.Arrangement;
import org.tahsil.arrangement.Arrangements;
import org.tahsil.assist.Assist;
import org.tahsil.assist.Briefing;
import org.tahsil.assist.Briefing.Part;
import org.tahsil.assist.Briefing.Source;
import org.tahsil.assist.Briefing.Statement;
import org.tahsil.assist.Briefing.Topic;
import org.tahsil.assist.domain.Answered;
import org.tahsil.assist.domain.Barriers;
import org.tahsil.assist.domain.Chances;
import org.tahsil.assist.domain.Happened;
import org.tahsil.audit.TimelineEntry;
import org.tahsil.casework.NextAction;
import org.tahsil.casework.WorkItem;
import org.tahsil.delinquency.AsOf;
import org.tahsil.delinquency.Delinquency;
import org.tahsil.delinquency.Explanation;
import org.tahsil.delinquency.Position;
import org.tahsil.risk.Risk;
import org.tahsil.risk.RiskScore;
import org.tahsil.shared.id.AccountRef;

/**
 * Gathers what the features know of an account, and puts it in topics. Each of them reads in a
 * transaction of its own: a plan that is refused takes nothing else with it.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Local(Assist.class)
public class AssistService implements Assist {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  @Inject private Portfolios portfolios;
  @Inject private Delinquency delinquency;
  @Inject private Risk risk;
  @Inject private Arrangements arrangements;
  @Inject private Dealings dealings;
  @Inject private Reaching reaching;
  @Inject private Offers offers;

  @Override
  public Optional<Briefing> brief(Portfolio portfolio, AccountRef account, User reader) {
    LocalDate today = portfolios.businessDate(portfolio);
    return delinquency
        .position(portfolio, account, today)
        .map(
            position ->
                brief(
                    portfolio,
                    position,
                    delinquency.explain(portfolio, account, AsOf.now(today)).orElseThrow(),
                    reader));
  }

  private Briefing brief(Portfolio portfolio, Position position, Explanation why, User reader) {
    LocalDate today = position.asOf().date();
    List<TimelineEntry> story = dealings.story(position.account());
    List<Arrangement> promises = arrangements.of(portfolio, position.account());
    Optional<RiskScore> score = risk.score(portfolio, position.account().facts().customer(), today);
    WorkItem work = dealings.work(portfolio, position.account(), reader.name()).orElse(null);
    List<Statement> barriers =
        Barriers.of(
            new Barriers.Facts(
                position,
                dealings.holds(position.account()),
                promises,
                work,
                callAgreed(portfolio, work),
                dealings.overrides(portfolio, position.account()),
                dealings.overdue(portfolio, position.account()),
                reaching.now(portfolio, position.account()),
                reader.name()));
    Answered.Facts answered =
        new Answered.Facts(
            story, dealings.paidOn(position.account()), promises, portfolio.zone(), today);
    return new Briefing(
        position.account().facts().ref(),
        today,
        Barriers.stopContact(barriers),
        List.of(
            new Part(Topic.BARRIERS, barriers),
            new Part(Topic.HAPPENED, Happened.of(why, story, portfolio.zone())),
            new Part(
                Topic.RISK,
                RiskStatements.of(
                    score, promises, new Source("BY_PROMISES", Map.of("as_of", today)))),
            new Part(Topic.ANSWERED, Answered.of(answered)),
            new Part(Topic.OFFERS, offers.of(portfolio, position, promises, reader)),
            new Part(Topic.LIKELIHOOD, Chances.of(work, RiskStatements.likelihood(score)))));
  }

  private @Nullable String callAgreed(Portfolio portfolio, @Nullable WorkItem work) {
    if (work == null || work.found().standing().next() != NextAction.CALL_BACK) {
      return null;
    }
    Instant due = work.found().standing().dueAt();
    return due.isAfter(portfolios.now(portfolio))
        ? MINUTE.format(due.atZone(portfolio.zone()))
        : null;
  }
}
