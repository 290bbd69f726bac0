package org.tahsil.delinquency;

import java.time.LocalDate;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.money.Money;

/**
 * Something that a person should look at.
 *
 * @param kind NEW_DELINQUENCY, ESCALATION or CURE
 * @param priority LOW, MEDIUM or HIGH, from the bucket and the exposure
 */
public record Alert(
    long id,
    LocalDate onDate,
    AccountRef account,
    String customerName,
    String kind,
    String priority,
    Bucket from,
    Bucket to,
    int daysPastDue,
    Money overdue) {}
