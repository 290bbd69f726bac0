package org.tahsil.campaign;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tahsil.risk.RiskScore.Band;
import org.tahsil.shared.money.Money;
import org.tahsil.template.TemplateLanguage;

/**
 * Of the accounts that meet a trigger, those that a campaign is for; null and empty sets ask for
 * nothing.
 *
 * @param days past due
 * @param overdue in the portfolio's currency
 * @param buckets codes of the portfolio's buckets, at most 20
 * @param bands of the customer's newest risk
 * @param languages in which the customer is written to
 * @param minAge of the customer in whole years; a customer whose birth is not known is left out
 */
public record Audience(
    Range<Integer> days,
    Range<Money> overdue,
    Set<String> buckets,
    Set<Band> bands,
    Set<TemplateLanguage> languages,
    @Nullable Integer minAge) {

  public Audience {
    buckets = Set.copyOf(buckets);
    bands = Set.copyOf(bands);
    languages = Set.copyOf(languages);
  }

  /** Everybody. */
  public static final Audience ALL =
      new Audience(Range.open(), Range.open(), Set.of(), Set.of(), Set.of(), null);

  /**
   * Both ends belong to it.
   *
   * @param from null: no lower end
   * @param to null: no upper end
   */
  public record Range<T extends Comparable<T>>(@Nullable T from, @Nullable T to) {

    /** Without ends. */
    public static <T extends Comparable<T>> Range<T> open() {
      return new Range<>(null, null);
    }

    /** Whether it begins after its end. */
    public boolean isBackward() {
      return from != null && to != null && from.compareTo(to) > 0;
    }
  }
}
