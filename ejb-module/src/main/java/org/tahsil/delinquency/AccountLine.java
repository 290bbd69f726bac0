package org.tahsil.delinquency;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.money.Money;

/** An account in a list. */
public record AccountLine(
    AccountRef ref,
    CustomerRef customer,
    String customerName,
    String product,
    int daysPastDue,
    Bucket bucket,
    Money overdue,
    Money outstanding,
    @Nullable LocalDate lastContact) {}
