package org.tahsil.api.campaign;

import jakarta.validation.constraints.NotNull;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.api.web.Read;
import org.tahsil.campaign.Audience;
import org.tahsil.campaign.Audience.Range;
import org.tahsil.risk.RiskScore.Band;
import org.tahsil.shared.money.Money;
import org.tahsil.template.TemplateLanguage;

/** Whom a campaign is for; what is left out asks for nothing. */
@Schema(name = "CampaignAudience")
record AudienceView(
    @Schema(description = "Days past due.") @Nullable Integer minDays,
    @Nullable Integer maxDays,
    @Schema(examples = "5.000") @Nullable String minOverdue,
    @Nullable String maxOverdue,
    @Schema(description = "Codes of the portfolio's buckets.")
        @Nullable List<@NotNull String> buckets,
    @Schema(description = "Of the newest risk: LOW, MEDIUM, HIGH.")
        @Nullable List<@NotNull String> bands,
    @Schema(description = "In which the customer is written to: en, ar.")
        @Nullable List<@NotNull String> languages,
    @Schema(description = "In whole years; who has no known date of birth is left out.")
        @Nullable Integer minAge) {

  Audience audience(Currency currency) {
    return new Audience(
        new Range<>(minDays, maxDays),
        new Range<>(
            money("audience.min_overdue", minOverdue, currency),
            money("audience.max_overdue", maxOverdue, currency)),
        set(buckets, Function.identity()),
        set(bands, one -> Read.choice("audience.bands", one, Band.class)),
        set(
            languages,
            one ->
                Read.choice(
                    "audience.languages", one.toUpperCase(Locale.ROOT), TemplateLanguage.class)),
        minAge);
  }

  private static @Nullable Money money(String field, @Nullable String text, Currency currency) {
    return text == null ? null : Read.positiveAmount(field, text, currency);
  }

  private static <T> Set<T> set(@Nullable List<String> words, Function<String, T> reading) {
    return words == null
        ? Set.of()
        : words.stream().map(reading).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  static AudienceView of(Audience audience) {
    return new AudienceView(
        audience.days().from(),
        audience.days().to(),
        plain(audience.overdue().from()),
        plain(audience.overdue().to()),
        audience.buckets().stream().sorted().toList(),
        names(audience.bands()),
        audience.languages().stream().map(TemplateLanguage::code).sorted().toList(),
        audience.minAge());
  }

  private static @Nullable String plain(@Nullable Money money) {
    return money == null ? null : money.plain();
  }

  private static List<String> names(Collection<? extends Enum<?>> choices) {
    return choices.stream().map(Enum::name).sorted().toList();
  }
}
