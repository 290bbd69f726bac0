package org.tahsil.campaign.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.campaign.Audience;
import org.tahsil.campaign.CampaignDesign;
import org.tahsil.campaign.CampaignStep;
import org.tahsil.campaign.CampaignWish;
import org.tahsil.shared.money.Money;

/** Appends versions. */
@ApplicationScoped
public class DesignStore {

  private static final String CAMPAIGN =
      """
      with made as (
        insert into campaign (portfolio_id, code, name, made_by, made_on)
        values (:portfolio, :code, :name, :by, :today)
        on conflict on constraint campaign_once do nothing
        returning campaign_id)
      select campaign_id from made
      union all
      select campaign_id from campaign where portfolio_id = :portfolio and code = :code
      """;

  private static final String VERSION =
      """
      insert into campaign_version (campaign_id, version_no, valid_from, trigger_kind, trigger_days,
          trigger_band, takes_earlier, min_days, max_days, min_overdue_minor, max_overdue_minor,
          buckets, bands, languages, min_age, mode, stops, note, written_by, written_on, written_at)
      select :campaign, coalesce(max(version_no), 0) + 1, :from, :kind, :days, :band, :earlier,
          :minDays, :maxDays, :minOverdue, :maxOverdue, :buckets, :bands, :languages, :minAge,
          :mode, :stops, :note, :by, :today, :at
      from campaign_version where campaign_id = :campaign
      returning version_id, version_key
      """;

  private static final String STEP =
      """
      insert into campaign_step (version_id, step_no, wait_days, at_hour, action, template_code,
          tier, condition_kind, condition_value, patience_days)
      values (:version, :no, :wait, :hour, :action, :template, :tier, :condition, :value, :patience)
      """;

  @Inject private Jdbi jdbi;

  /** Who does something, and when: business date and instant. */
  public record Author(String by, LocalDate today, Instant at) {}

  private record Made(long id, UUID key) {}

  /** Appends a version under the next number; the caller holds the portfolio's lock. */
  public UUID add(Portfolio portfolio, CampaignWish wish, Author author) {
    return jdbi.withHandle(
        handle -> {
          Made made = version(handle, campaign(handle, portfolio, wish, author), wish, author);
          steps(handle, made.id(), wish.design().steps());
          return made.key();
        });
  }

  private static long campaign(
      Handle handle, Portfolio portfolio, CampaignWish wish, Author author) {
    return handle
        .createQuery(CAMPAIGN)
        .bind("portfolio", portfolio.id().value())
        .bind("code", wish.code())
        .bind("name", wish.name())
        .bind("by", author.by())
        .bind("today", author.today())
        .mapTo(Long.class)
        .one();
  }

  private static Made version(Handle handle, long campaign, CampaignWish wish, Author author) {
    CampaignDesign design = wish.design();
    Audience audience = design.audience();
    return handle
        .createQuery(VERSION)
        .bind("campaign", campaign)
        .bind("from", wish.validFrom())
        .bind("kind", design.trigger().kind().name())
        .bind("days", design.trigger().days())
        .bind("band", name(design.trigger().band()))
        .bind("earlier", design.trigger().takesEarlier())
        .bind("minDays", audience.days().from())
        .bind("maxDays", audience.days().to())
        .bind("minOverdue", minor(audience.overdue().from()))
        .bind("maxOverdue", minor(audience.overdue().to()))
        .bind("buckets", audience.buckets().stream().sorted().toArray(String[]::new))
        .bind("bands", names(audience.bands()))
        .bind("languages", names(audience.languages()))
        .bind("minAge", audience.minAge())
        .bind("mode", design.mode().name())
        .bind("stops", names(design.stops()))
        .bind("note", wish.note())
        .bind("by", author.by())
        .bind("today", author.today())
        .bind("at", author.at())
        .map((row, context) -> new Made(row.getLong(1), row.getObject(2, UUID.class)))
        .one();
  }

  private static void steps(Handle handle, long version, List<CampaignStep> steps) {
    PreparedBatch batch = handle.prepareBatch(STEP);
    IntStream.range(0, steps.size())
        .forEach(
            i -> {
              CampaignStep step = steps.get(i);
              batch
                  .bind("version", version)
                  .bind("no", i + 1)
                  .bind("wait", step.waitDays())
                  .bind("hour", step.atHour())
                  .bind("action", step.action().name())
                  .bind("template", step.template())
                  .bind("tier", name(step.tier()))
                  .bind("condition", step.condition().kind().name())
                  .bind("value", step.condition().value())
                  .bind("patience", step.patienceDays())
                  .add();
            });
    batch.execute();
  }

  private static String[] names(Collection<? extends Enum<?>> choices) {
    return choices.stream().map(Enum::name).sorted().toArray(String[]::new);
  }

  private static @Nullable String name(@Nullable Enum<?> choice) {
    return choice == null ? null : choice.name();
  }

  private static @Nullable Long minor(@Nullable Money money) {
    return money == null ? null : money.minor();
  }
}
