package org.tahsil.campaign.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.campaign.Campaign;
import org.tahsil.campaign.Campaign.Act;
import org.tahsil.campaign.CampaignState;
import org.tahsil.campaign.Halt;
import org.tahsil.campaign.store.DesignStore.Author;

/** Campaigns and whether they run: appended, never changed. */
@ApplicationScoped
public class CampaignStore {

  private static final String READ =
      """
      select c.*, f.version_no from campaign c left join (
      """
          + VersionStore.IN_FORCE
          + """
          ) f using (campaign_id)
          where c.portfolio_id = :portfolio and (:code::text is null or c.code = :code)
            and (:after::bigint is null or c.campaign_id < :after)
          order by c.campaign_id desc limit :limit
          """;

  @Inject private Jdbi jdbi;

  public Optional<Campaign> find(Portfolio portfolio, String code, LocalDate today) {
    return read(portfolio, new Page(code, null, 1), today).stream().findFirst();
  }

  /** A page, the newest first. */
  public List<Campaign> list(
      Portfolio portfolio, @Nullable Long after, int limit, LocalDate today) {
    return read(portfolio, new Page(null, after, limit), today);
  }

  /** Appends that a campaign runs, is paused or killed. */
  public void act(Campaign campaign, CampaignState became, String reason, Author author) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into campaign_act (campaign_id, became, reason, acted_by, acted_on,
                        acted_at)
                    values (:campaign, :became, :reason, :by, :on, :at)
                    """)
                .bind("campaign", campaign.place())
                .bind("became", became.name())
                .bind("reason", reason)
                .bind("by", author.by())
                .bind("on", author.today())
                .bind("at", author.at())
                .execute());
  }

  /** The portfolio's switch as it was thrown last. */
  public Halt halt(Portfolio portfolio) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select * from campaign_halt where portfolio_id = :portfolio
                    order by halt_id desc limit 1
                    """)
                .bind("portfolio", portfolio.id().value())
                .map(
                    (row, context) ->
                        new Halt(
                            row.getBoolean("halted"),
                            row.getString("reason"),
                            row.getString("acted_by"),
                            row.getObject("acted_on", LocalDate.class),
                            instant(row)))
                .findOne()
                .orElse(Halt.NEVER));
  }

  /** Appends that the switch was thrown. */
  public void halt(Portfolio portfolio, boolean halted, String reason, Author author) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into campaign_halt (portfolio_id, halted, reason, acted_by, acted_on,
                        acted_at)
                    values (:portfolio, :halted, :reason, :by, :on, :at)
                    """)
                .bind("portfolio", portfolio.id().value())
                .bind("halted", halted)
                .bind("reason", reason)
                .bind("by", author.by())
                .bind("on", author.today())
                .bind("at", author.at())
                .execute());
  }

  private record Page(@Nullable String code, @Nullable Long after, int limit) {}

  private record ActOf(long campaign, Act act) {}

  private List<Campaign> read(Portfolio portfolio, Page page, LocalDate today) {
    return jdbi.withHandle(
        handle -> {
          List<ActOf> acts =
              handle
                  .createQuery(
                      """
                      select a.* from campaign_act a join campaign c using (campaign_id)
                      where c.portfolio_id = :portfolio and (:code::text is null or c.code = :code)
                      order by act_id
                      """)
                  .bind("portfolio", portfolio.id().value())
                  .bind("code", page.code())
                  .map((row, context) -> act(row))
                  .list();
          return handle
              .createQuery(READ)
              .bind("portfolio", portfolio.id().value())
              .bind("today", today)
              .bind("code", page.code())
              .bind("after", page.after())
              .bind("limit", page.limit())
              .map((row, context) -> campaign(row, acts))
              .list();
        });
  }

  private static Campaign campaign(ResultSet row, List<ActOf> acts) throws SQLException {
    long id = row.getLong("campaign_id");
    List<Act> own = acts.stream().filter(one -> one.campaign() == id).map(ActOf::act).toList();
    return new Campaign(
        row.getObject("campaign_key", UUID.class),
        id,
        row.getString("code"),
        row.getString("name"),
        own.isEmpty() ? CampaignState.READY : own.get(own.size() - 1).became(),
        new Campaign.Made(row.getString("made_by"), row.getObject("made_on", LocalDate.class)),
        own,
        row.getObject("version_no", Integer.class));
  }

  private static ActOf act(ResultSet row) throws SQLException {
    return new ActOf(
        row.getLong("campaign_id"),
        new Act(
            CampaignState.valueOf(row.getString("became")),
            row.getString("reason"),
            row.getString("acted_by"),
            row.getObject("acted_on", LocalDate.class),
            instant(row)));
  }

  private static Instant instant(ResultSet row) throws SQLException {
    return row.getObject("acted_at", OffsetDateTime.class).toInstant();
  }
}
