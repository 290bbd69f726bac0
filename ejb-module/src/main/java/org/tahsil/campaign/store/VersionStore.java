package org.tahsil.campaign.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.campaign.CampaignStep;
import org.tahsil.campaign.CampaignVersion;
import org.tahsil.campaign.CampaignVersion.Act;
import org.tahsil.campaign.CampaignVersion.Written;
import org.tahsil.campaign.VersionState;

/** Versions of campaigns and what became of them: appended, never changed. */
@ApplicationScoped
public class VersionStore {

  private static final int MOST = 100;

  private static final String READ =
      """
      select * from (
        select v.*, c.code, case when last.became is null then 'DRAFT'
            when last.became = 'SUBMITTED' and last.expires_on < :today then 'DRAFT'
            else last.became end as state
        from campaign_version v join campaign c using (campaign_id) left join lateral (
          select became, expires_on from campaign_version_act a where a.version_id = v.version_id
          order by act_id desc limit 1) last on true
        where c.portfolio_id = :portfolio) t
      """;

  /** Of each campaign the version by which accounts begin on a date. */
  static final String IN_FORCE =
      """
      select distinct on (v.campaign_id) v.version_id, v.campaign_id, v.version_no
      from campaign_version v join campaign c using (campaign_id)
      where c.portfolio_id = :portfolio and v.valid_from <= :today
        and exists (select from campaign_version_act a where a.version_id = v.version_id
          and a.became = 'APPROVED' and a.acted_on <= :today)
        and not exists (select from campaign_version_act a where a.version_id = v.version_id
          and a.became = 'RETIRED' and a.acted_on <= :today)
      order by v.campaign_id, v.valid_from desc, v.version_no desc
      """;

  @Inject private Jdbi jdbi;

  /**
   * Appends what became of a version.
   *
   * @param expires the last day of a question; null: none is asked
   */
  public void act(CampaignVersion version, Act act, @Nullable LocalDate expires) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into campaign_version_act (version_id, became, approval_key, expires_on,
                        note, acted_by, acted_on, acted_at)
                    values (:version, :became, cast(:approval as uuid), :expires, :note, :by, :on, :at)
                    """)
                .bind("version", version.place())
                .bind("became", act.became().name())
                .bind("approval", act.approval())
                .bind("expires", expires)
                .bind("note", act.note())
                .bind("by", act.by())
                .bind("on", act.on())
                .bind("at", act.at())
                .execute());
  }

  public Optional<CampaignVersion> find(Portfolio portfolio, UUID id, LocalDate today) {
    return read(
            portfolio,
            today,
            handle -> handle.createQuery(READ + " where version_key = :id").bind("id", id))
        .stream()
        .findFirst();
  }

  /** The newest of a campaign first, at most 100. */
  public List<CampaignVersion> of(Portfolio portfolio, String code, LocalDate today) {
    return read(
        portfolio,
        today,
        handle ->
            handle
                .createQuery(READ + " where code = :code order by version_no desc limit :most")
                .bind("code", code)
                .bind("most", MOST));
  }

  /** Those by which accounts begin on a date, one a campaign that runs, at most 100. */
  public List<CampaignVersion> running(Portfolio portfolio, LocalDate date) {
    return read(
        portfolio,
        date,
        handle ->
            handle
                .createQuery(
                    READ
                        + " where version_id in (select version_id from ("
                        + IN_FORCE
                        + """
                        ) f where 'RUNNING' = (select a.became from campaign_act a
                          where a.campaign_id = f.campaign_id order by act_id desc limit 1))
                        order by version_id limit :most
                        """)
                .bind("most", MOST));
  }

  /** What else says whom a version takes on a date. */
  public Taking taking(CampaignVersion version, LocalDate date) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select v.campaign_id, (select min(a.acted_on) from campaign_act a
                        where a.campaign_id = v.campaign_id and a.became = 'RUNNING') as launched
                    from campaign_version v where v.version_id = :version
                    """)
                .bind("version", version.place())
                .map(
                    (row, context) ->
                        new Taking(
                            version,
                            row.getLong(1),
                            Optional.ofNullable(row.getObject("launched", LocalDate.class))
                                .orElse(date)))
                .one());
  }

  private List<CampaignVersion> read(
      Portfolio portfolio, LocalDate today, Function<Handle, Query> asked) {
    return jdbi.withHandle(
        handle -> {
          Long[] ids =
              asked
                  .apply(handle)
                  .bind("portfolio", portfolio.id().value())
                  .bind("today", today)
                  .map((row, context) -> row.getLong("version_id"))
                  .list()
                  .toArray(Long[]::new);
          if (ids.length == 0) {
            return List.of();
          }
          List<DesignRow.StepOf> steps =
              handle
                  .createQuery(
                      "select * from campaign_step where version_id = any(:ids) order by step_no")
                  .bind("ids", ids)
                  .map((row, context) -> DesignRow.step(row))
                  .list();
          List<ActOf> acts =
              handle
                  .createQuery(
                      """
                      select * from campaign_version_act where version_id = any(:ids)
                      order by act_id
                      """)
                  .bind("ids", ids)
                  .map((row, context) -> act(row))
                  .list();
          return asked
              .apply(handle)
              .bind("portfolio", portfolio.id().value())
              .bind("today", today)
              .map((row, context) -> version(row, portfolio, steps, acts))
              .list();
        });
  }

  private record ActOf(long version, Act act) {}

  private static CampaignVersion version(
      ResultSet row, Portfolio portfolio, List<DesignRow.StepOf> steps, List<ActOf> acts)
      throws SQLException {
    long id = row.getLong("version_id");
    List<CampaignStep> own =
        steps.stream().filter(one -> one.version() == id).map(DesignRow.StepOf::step).toList();
    return new CampaignVersion(
        row.getObject("version_key", UUID.class),
        id,
        row.getString("code"),
        row.getInt("version_no"),
        row.getObject("valid_from", LocalDate.class),
        DesignRow.design(row, portfolio.currency(), own),
        VersionState.valueOf(row.getString("state")),
        new Written(
            row.getString("written_by"),
            row.getObject("written_on", LocalDate.class),
            row.getObject("written_at", OffsetDateTime.class).toInstant(),
            row.getString("note")),
        acts.stream().filter(one -> one.version() == id).map(ActOf::act).toList());
  }

  private static ActOf act(ResultSet row) throws SQLException {
    return new ActOf(
        row.getLong("version_id"),
        new Act(
            VersionState.valueOf(row.getString("became")),
            row.getObject("approval_key", UUID.class),
            row.getString("note"),
            row.getString("acted_by"),
            row.getObject("acted_on", LocalDate.class),
            row.getObject("acted_at", OffsetDateTime.class).toInstant()));
  }
}
