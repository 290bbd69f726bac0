package org.tahsil.template;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tahsil.shared.money.Money;

/**
 * An account that is written about.
 *
 * @param accountId surrogate key
 * @param account its reference
 * @param name the customer's
 * @param language tag of the customer's; null: not known
 * @param oldestDue due date of the oldest unpaid item
 */
public record Occasion(
    long accountId,
    String account,
    String name,
    @Nullable String language,
    TemplateTier tier,
    Money overdue,
    int daysPastDue,
    LocalDate oldestDue) {}
