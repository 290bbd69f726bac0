package org.tahsil.account;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.tahsil.shared.id.CustomerRef;

/**
 * A customer as a source tells it; a null field is not known.
 *
 * @param monthlyIncome in major units of the customer's own currency
 */
public record CustomerRow(
    CustomerRef ref,
    String name,
    @Nullable String type,
    @Nullable String email,
    @Nullable String phone,
    @Nullable String preferredChannel,
    @Nullable String language,
    @Nullable ZoneId zone,
    @Nullable String country,
    @Nullable String city,
    @Nullable LocalDate dateOfBirth,
    @Nullable BigDecimal monthlyIncome) {}
