package org.tahsil.campaign.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.tahsil.account.Portfolio;
import org.tahsil.campaign.CampaignStep;
import org.tahsil.campaign.domain.DueStep;

/** Whom a version would take; nothing is written. */
@ApplicationScoped
public class AudienceStore {

  private static final String SAMPLE =
      """
      select taken.account_id, a.account_ref, a.customer_id, c.customer_ref, c.name, c.email,
             c.phone, c.language, c.preferred_channel, c.time_zone, taken.days_past_due,
             taken.overdue_minor, taken.about_due >= :date as ahead,
             coalesce(falling.minor, taken.overdue_minor) as asked_minor,
             coalesce(taken.about_due, oldest.due_on, :date) as asked_due_on,
             cast(null as text) as band, cast(null as text) as against, false as previous_unsent,
             false as rival
        from (%s order by 1 limit :most) taken
        join account a on a.account_id = taken.account_id
        join customer c on c.customer_id = a.customer_id
        left join lateral (select min(i.due_on) as due_on from item i
          where i.account_id = a.account_id and i.open_minor > 0) oldest on true
        left join lateral (select sum(i.open_minor) as minor from item i
          where i.account_id = a.account_id and i.due_on = taken.about_due)
          falling on taken.about_due is not null
       order by taken.account_id
      """;

  @Inject private Jdbi jdbi;

  /** How many accounts would begin on a date. */
  public long size(Portfolio portfolio, Taking taking, LocalDate date) {
    return jdbi.withHandle(
        handle ->
            bound(
                    handle.createQuery("select count(*) from (" + candidates(taking) + ") taken"),
                    portfolio,
                    taking,
                    date)
                .mapTo(Long.class)
                .one());
  }

  /**
   * Some of them, the oldest first, each as if it stood at a step.
   *
   * @param most how many at most
   */
  public List<Reader> some(Portfolio portfolio, Taking taking, LocalDate date, int most) {
    return jdbi.withHandle(
        handle ->
            bound(handle.createQuery(SAMPLE.formatted(candidates(taking))), portfolio, taking, date)
                .bind("most", most)
                .map((row, context) -> reader(row, portfolio, taking))
                .list());
  }

  /** One who would begin. */
  public record Reader(Taking taking, DueStep.Party party, DueStep.Standing standing) {

    /** As if a step were due. */
    public DueStep at(int step, LocalDate dueOn) {
      CampaignStep plan = taking.version().design().steps().get(step - 1);
      return new DueStep(
          new DueStep.Place(
              party.accountId(),
              new UUID(0, party.accountId()),
              taking.version().campaign(),
              step,
              dueOn),
          plan,
          taking.version().design().mode(),
          party,
          standing);
    }
  }

  private static Reader reader(ResultSet row, Portfolio portfolio, Taking taking)
      throws SQLException {
    return new Reader(taking, DueStore.party(row, portfolio), DueStore.standing(row, portfolio));
  }

  private static String candidates(Taking taking) {
    return BeginSql.candidates(taking.version().design().trigger().kind());
  }

  private static Query bound(Query query, Portfolio portfolio, Taking taking, LocalDate date) {
    return taking
        .to(query, portfolio)
        .bind("portfolio", portfolio.id().value())
        .bind("date", date)
        .bind("from", 0L)
        .bind("to", Long.MAX_VALUE);
  }
}
