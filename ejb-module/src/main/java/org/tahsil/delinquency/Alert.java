package org.tahsil.delinquency;

import java.time.LocalDate;
import org.tahsil.delinquency.Explanation.Reason;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.money.Money;

/**
 * Something that a person should look at.
 *
 * @param reason why it was raised, for the feature's sentences
 * @param from and {@code to} are the same where the kind is no move
 */
public record Alert(
    long id,
    LocalDate onDate,
    AccountRef account,
    String customerName,
    AlertKind kind,
    AlertPriority priority,
    Reason reason,
    Bucket from,
    Bucket to,
    int daysPastDue,
    Money overdue) {}
