package org.tahsil.campaign.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;
import org.tahsil.account.Portfolio;
import org.tahsil.shared.night.NightUnit;

/** Journeys: begun, stopped and finished by nights, whole sets at a time. */
@ApplicationScoped
public class JourneyStore {

  /** A campaign that was killed ends all its journeys. */
  private static final String STOP =
      """
      update campaign_journey j set state = 'STOPPED', ended_on = :date, reason = found.reason
        from (select running.journey_id, case when 'KILLED' = (select k.became from campaign_act k
                  where k.campaign_id = running.campaign_id order by k.act_id desc limit 1) then 'KILLED'
                else %s end as reason
                from campaign_journey running join campaign_version v using (version_id)
               where running.portfolio_id = :portfolio
                 and running.account_id between :from and :to
                 and running.state = 'RUNNING' and running.begun_on <= :date) found
       where j.journey_id = found.journey_id and j.state = 'RUNNING' and found.reason is not null
      returning j.journey_id, j.account_id, j.customer_id, j.reason,
        (select c.code from campaign c where c.campaign_id = j.campaign_id) as code
      """
          .formatted(
              StopSql.reason(
                  "running.account_id",
                  "v.stops",
                  StopSql.paid("running.account_id", "running.about_due")));

  private static final String FIRST_TASKS =
      """
      insert into campaign_task (journey_id, step_no, due_on)
      select j.journey_id, s.step_no, j.begun_on + s.wait_days
        from campaign_journey j join campaign_version v using (version_id)
        join campaign_step s using (version_id)
       where j.journey_id = any(:journeys) and (s.step_no = 1 or v.mode = 'PARALLEL')
      """;

  private static final String NEXT_TASKS =
      """
      insert into campaign_task (journey_id, step_no, due_on)
      select j.journey_id, s.step_no, cast(:date as date) + s.wait_days
        from unnest(:journeys, :steps) as done(journey_id, step_no)
        join campaign_journey j on j.journey_id = done.journey_id
        join campaign_version v using (version_id)
        join campaign_step s on s.version_id = v.version_id and s.step_no = done.step_no + 1
       where v.mode <> 'PARALLEL' and j.state = 'RUNNING'
      on conflict do nothing
      """;

  private static final String FINISH =
      """
      update campaign_journey j set state = 'FINISHED', ended_on = :date
       where j.journey_id = any(:journeys) and j.state = 'RUNNING'
         and not exists (select from campaign_task t
               where t.journey_id = j.journey_id and t.state = 'WAITING')
      """;

  @Inject private Jdbi jdbi;

  /** An account on its way. */
  public record Way(long journey, long account, long customer) {}

  /** One that ended before its last step. */
  public record Ended(Way way, String campaign, String reason) {}

  /** Stops whose stop condition holds on the night's date. */
  public List<Ended> stop(NightUnit unit) {
    return jdbi.withHandle(
        handle ->
            bound(handle.createQuery(STOP), unit)
                .map(
                    (row, context) ->
                        new Ended(
                            new Way(row.getLong(1), row.getLong(2), row.getLong(3)),
                            row.getString("code"),
                            row.getString("reason")))
                .list());
  }

  /** Begins journeys by a version for those of the unit that met its trigger; each once. */
  public List<Way> begin(NightUnit unit, Portfolio portfolio, Taking taking) {
    return jdbi.withHandle(
        handle -> {
          List<Way> begun = begin(handle, unit, portfolio, taking);
          if (!begun.isEmpty()) {
            handle
                .createUpdate(FIRST_TASKS)
                .bind("journeys", column(begun, Way::journey))
                .execute();
          }
          return begun;
        });
  }

  private static List<Way> begin(
      Handle handle, NightUnit unit, Portfolio portfolio, Taking taking) {
    Query query = handle.createQuery(BeginSql.begin(taking.version().design().trigger().kind()));
    return taking
        .to(bound(query, unit), portfolio)
        .bind("version", taking.version().place())
        .bind("night", unit.night())
        .map((row, context) -> new Way(row.getLong(1), row.getLong(2), row.getLong(3)))
        .list();
  }

  /**
   * Goes on after steps that were done or passed over: the next one gets its day, and who has none
   * left is finished.
   */
  public void goOn(NightUnit unit, List<Long> journeys, List<Integer> steps) {
    jdbi.useHandle(
        handle -> {
          handle
              .createUpdate(NEXT_TASKS)
              .bind("date", unit.businessDate())
              .bindArray("journeys", Long.class, journeys.toArray())
              .bindArray("steps", Integer.class, steps.toArray())
              .execute();
          handle
              .createUpdate(FINISH)
              .bind("date", unit.businessDate())
              .bindArray("journeys", Long.class, Set.copyOf(journeys).toArray())
              .execute();
        });
  }

  private static <S extends SqlStatement<S>> S bound(S statement, NightUnit unit) {
    return statement
        .bind("portfolio", unit.portfolio().value())
        .bind("date", unit.businessDate())
        .bind("from", unit.fromAccount())
        .bind("to", unit.toAccount());
  }

  private static Long[] column(List<Way> ways, Function<Way, Long> field) {
    return ways.stream().map(field).toArray(Long[]::new);
  }
}
