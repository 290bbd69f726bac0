package org.tahsil.campaign.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.campaign.Campaign;
import org.tahsil.campaign.CampaignTally;
import org.tahsil.campaign.Journey;
import org.tahsil.campaign.JourneyState;
import org.tahsil.campaign.StepFigures;
import org.tahsil.campaign.TaskState;

/** Journeys and figures for readers. */
@ApplicationScoped
public class WatchStore {

  private static final String JOURNEYS =
      """
      select j.*, a.account_ref, v.version_no from campaign_journey j
        join account a using (account_id) join campaign_version v using (version_id)
       where j.campaign_id = :campaign and (:state::text is null or j.state = :state)
         and (:after::bigint is null or j.journey_id < :after)
       order by j.journey_id desc limit :limit
      """;

  private static final String TASKS =
      """
      select t.*, o.state as message_state from campaign_task t
        left join outbox o on o.tenant_id = :tenant and o.dedupe_key = t.message_key
       where t.journey_id = any(:journeys) order by t.journey_id, t.step_no
      """;

  private static final String FIGURES =
      """
      select v.version_no, t.step_no,
             count(*) filter (where t.state = 'WAITING') as waiting,
             count(*) filter (where o.state in ('QUEUED', 'RELAYED', 'SENDING')) as under_way,
             count(*) filter (where o.state = 'SENT') as sent,
             count(*) filter (where o.state = 'SUPPRESSED') as suppressed,
             count(*) filter (where o.state = 'DEAD') as dead,
             count(*) filter (where o.state = 'UNKNOWN') as unknown,
             count(*) filter (where t.state = 'ESCALATED') as escalated,
             coalesce(sum(t.parts), 0) as parts, sum(t.cost) as cost
        from campaign_journey j join campaign_version v using (version_id)
        join campaign_task t using (journey_id)
        left join outbox o on o.tenant_id = :tenant and o.dedupe_key = t.message_key
       where j.campaign_id = :campaign
       group by v.version_no, t.step_no order by v.version_no desc, t.step_no
      """;

  private static final String REASONS =
      """
      select v.version_no, t.step_no, t.reason, count(*) as passed
        from campaign_journey j join campaign_version v using (version_id)
        join campaign_task t using (journey_id)
       where j.campaign_id = :campaign and t.state = 'PASSED'
       group by v.version_no, t.step_no, t.reason
      """;

  private static final String TALLIES =
      """
      select k.code, count(*) filter (where j.state = 'RUNNING') as running,
             count(*) filter (where j.state = 'FINISHED') as finished,
             count(*) filter (where j.state = 'STOPPED') as stopped
        from campaign k join campaign_journey j using (campaign_id)
       where k.portfolio_id = :portfolio and k.campaign_id = any(:campaigns)
       group by k.code
      """;

  @Inject private Jdbi jdbi;

  private record TaskOf(long journey, Journey.Task task) {}

  private record Place(int version, int step) {}

  /** A page of them with their steps, the newest first. */
  public List<Journey> journeys(Portfolio portfolio, Campaign campaign, Journey.Query query) {
    return jdbi.withHandle(
        handle -> {
          List<Journey> bare =
              handle
                  .createQuery(JOURNEYS)
                  .bind("campaign", campaign.place())
                  .bind("state", query.state() == null ? null : query.state().name())
                  .bind("after", query.after())
                  .bind("limit", query.limit())
                  .map((row, context) -> journey(row))
                  .list();
          List<TaskOf> tasks =
              handle
                  .createQuery(TASKS)
                  .bind("tenant", portfolio.tenant().value())
                  .bindArray("journeys", Long.class, bare.stream().map(Journey::place).toArray())
                  .map((row, context) -> task(row))
                  .list();
          return bare.stream().map(one -> with(one, tasks)).toList();
        });
  }

  /**
   * Journeys by where they stand, by the code of their campaign.
   *
   * @param campaigns surrogate keys
   */
  public Map<String, CampaignTally> tallies(Portfolio portfolio, List<Long> campaigns) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(TALLIES)
                .bind("portfolio", portfolio.id().value())
                .bindArray("campaigns", Long.class, campaigns.toArray())
                .map(
                    (row, context) ->
                        Map.entry(
                            row.getString("code"),
                            new CampaignTally(
                                row.getLong("running"),
                                row.getLong("finished"),
                                row.getLong("stopped"))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  /** Of each version with journeys and each of its steps. */
  public List<StepFigures> figures(Portfolio portfolio, Campaign campaign) {
    return jdbi.withHandle(
        handle -> {
          Map<Place, Map<String, Long>> reasons = reasons(handle, campaign);
          return handle
              .createQuery(FIGURES)
              .bind("campaign", campaign.place())
              .bind("tenant", portfolio.tenant().value())
              .map((row, context) -> figures(row, reasons))
              .list();
        });
  }

  private static Map<Place, Map<String, Long>> reasons(Handle handle, Campaign campaign) {
    Map<Place, Map<String, Long>> reasons = new HashMap<>();
    handle
        .createQuery(REASONS)
        .bind("campaign", campaign.place())
        .map(
            (row, context) ->
                reasons
                    .computeIfAbsent(
                        new Place(row.getInt("version_no"), row.getInt("step_no")),
                        place -> new HashMap<>())
                    .put(row.getString("reason"), row.getLong("passed")))
        .list();
    return reasons;
  }

  private static StepFigures figures(ResultSet row, Map<Place, Map<String, Long>> reasons)
      throws SQLException {
    Place place = new Place(row.getInt("version_no"), row.getInt("step_no"));
    return new StepFigures(
        place.version(),
        place.step(),
        row.getLong("waiting"),
        row.getLong("under_way"),
        row.getLong("sent"),
        row.getLong("suppressed"),
        row.getLong("dead"),
        row.getLong("unknown"),
        row.getLong("escalated"),
        reasons.getOrDefault(place, Map.of()),
        row.getLong("parts"),
        row.getBigDecimal("cost"));
  }

  private static Journey journey(ResultSet row) throws SQLException {
    return new Journey(
        row.getObject("journey_key", UUID.class),
        row.getLong("journey_id"),
        row.getString("account_ref"),
        row.getInt("version_no"),
        row.getString("occurrence"),
        row.getObject("begun_on", LocalDate.class),
        JourneyState.valueOf(row.getString("state")),
        row.getObject("ended_on", LocalDate.class),
        row.getString("reason"),
        List.of());
  }

  private static TaskOf task(ResultSet row) throws SQLException {
    @Nullable String message = row.getString("message_state");
    return new TaskOf(
        row.getLong("journey_id"),
        new Journey.Task(
            row.getInt("step_no"),
            row.getObject("due_on", LocalDate.class),
            TaskState.valueOf(row.getString("state")),
            row.getObject("done_on", LocalDate.class),
            row.getString("reason"),
            message));
  }

  private static Journey with(Journey bare, List<TaskOf> tasks) {
    return new Journey(
        bare.id(),
        bare.place(),
        bare.account(),
        bare.version(),
        bare.occurrence(),
        bare.begunOn(),
        bare.state(),
        bare.endedOn(),
        bare.reason(),
        tasks.stream().filter(one -> one.journey() == bare.place()).map(TaskOf::task).toList());
  }
}
