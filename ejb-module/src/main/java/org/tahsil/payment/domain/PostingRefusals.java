package org.tahsil.payment.domain;

import java.util.Map;
import org.tahsil.payment.OwnRefs;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RowOutcome;

/** What to tell somebody whose posting was rejected, in place of the bare reason of a row. */
public final class PostingRefusals {

  private static final Map<String, String> REMEDIES =
      Map.of(
          "RESERVED_REFERENCE",
          "Use another reference: only the product posts under " + OwnRefs.PREFIXES + ".",
          "UNKNOWN_ITEM",
          "Name an item of this account, or none.",
          "WRITE_OFF_NAMES_ITEM",
          "Leave item_ref out: a write-off takes the oldest item first.",
          "WRITE_OFF_EXCEEDS_DEBT",
          "Write off at most what the account still owes.",
          "AMOUNT_TOO_LARGE",
          "Look at the amount: no account can owe so much.",
          "VALUE_DATE_TOO_FAR",
          "Use a day at most %d days after the business date: tell money when it has come."
              .formatted(PaymentTerms.MOST_AHEAD_DAYS),
          "VALUE_DATE_TOO_OLD",
          "Use a day at most %d years before the business date."
              .formatted(PaymentTerms.MOST_BACK_YEARS),
          "VALUE_BEFORE_OPENING",
          "Use the day on which the account was opened, or a later one.");

  private PostingRefusals() {}

  /** The refusal of one posting. */
  public static Refusal of(RowOutcome.Rejected row) {
    String value = row.value() == null ? "" : row.value();
    return switch (row.reason()) {
      case "UNKNOWN_ACCOUNT" -> Refusal.unknown("account", value);
      case "CONFLICT" ->
          Refusal.conflict(
              "CONFLICT",
              row.field(),
              value,
              "The reference stands for another payment: use a new one, or reverse that first.");
      default ->
          Refusal.rule(
              row.reason(),
              row.field(),
              value,
              REMEDIES.getOrDefault(
                  row.reason(), "Use an amount above zero in the portfolio's currency."));
    };
  }
}
