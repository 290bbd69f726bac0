package org.tahsil.campaign.store;

import java.time.LocalDate;
import java.util.Collection;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.campaign.Audience;
import org.tahsil.campaign.CampaignTrigger;
import org.tahsil.campaign.CampaignVersion;
import org.tahsil.shared.money.Money;

/**
 * A version and what else says whom it takes.
 *
 * @param campaign surrogate key
 * @param launched the day of the first launch; before it, the day asked about
 */
public record Taking(CampaignVersion version, long campaign, LocalDate launched) {

  /** Binds it to a statement of {@link BeginSql}; triggers do not use all of it. */
  <S extends SqlStatement<S>> S to(S statement, Portfolio portfolio) {
    CampaignTrigger trigger = version.design().trigger();
    Audience audience = version.design().audience();
    return statement
        .configure(SqlStatements.class, config -> config.setUnusedBindingAllowed(true))
        .bind("inclusive", portfolio.convention().dueDateCounts())
        .bind("zone", portfolio.zone().getId())
        .bind("days", trigger.days())
        .bind("band", trigger.band() == null ? null : trigger.band().name())
        .bind("earlier", trigger.takesEarlier())
        .bind("minDays", audience.days().from())
        .bind("maxDays", audience.days().to())
        .bind("minOverdue", minor(audience.overdue().from()))
        .bind("maxOverdue", minor(audience.overdue().to()))
        .bindArray("buckets", String.class, audience.buckets().toArray())
        .bindArray("bands", String.class, names(audience.bands()))
        .bindArray("languages", String.class, names(audience.languages()))
        .bind("minAge", audience.minAge())
        .bindArray("stops", String.class, names(version.design().stops()))
        .bind("campaign", campaign)
        .bind("launched", launched);
  }

  private static Object[] names(Collection<? extends Enum<?>> choices) {
    return choices.stream().map(Enum::name).sorted().toArray();
  }

  private static @Nullable Long minor(@Nullable Money money) {
    return money == null ? null : money.minor();
  }
}
