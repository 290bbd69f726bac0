package org.tahsil.casework;

import java.util.List;
import java.util.Map;
import org.tahsil.delinquency.Bucket;
import org.tahsil.shared.money.Money;

/**
 * What working a customer now is expected to bring: amount x likelihood x effect - cost.
 *
 * @param amount overdue on accounts that may be worked
 * @param likelihood that the customer pays, per mille: 1000 less the default risk within 90 days of
 *     the last night, but at least what the bucket's terms say
 * @param effect the share of such money that comes because an agent asks, per mille
 * @param cost of one contact
 * @param value rounded down to a minor unit; may be negative
 */
public record Worth(
    Money amount, Bucket bucket, int likelihood, int effect, Money cost, Money value) {

  /** One term or result with its code and figures, for the feature's sentences. */
  public record Term(String code, Map<String, Object> facts) {}

  /** The terms in the order of the formula, then the result. */
  public List<Term> terms() {
    String currency = amount.currency().getCurrencyCode();
    return List.of(
        new Term("WORK_AMOUNT", Map.of("amount", amount.plain(), "currency", currency)),
        new Term("WORK_LIKELIHOOD", Map.of("percent", percent(likelihood))),
        new Term("WORK_EFFECT", Map.of("percent", percent(effect), "bucket", bucket.label())),
        new Term("WORK_COST", Map.of("amount", cost.plain(), "currency", currency)),
        new Term("WORK_VALUE", Map.of("amount", value.plain(), "currency", currency)));
  }

  private static String percent(int perMille) {
    return perMille % 10 == 0 ? String.valueOf(perMille / 10) : perMille / 10 + "." + perMille % 10;
  }
}
