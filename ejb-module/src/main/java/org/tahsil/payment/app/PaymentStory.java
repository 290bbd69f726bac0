package org.tahsil.payment.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.audit.Timeline;
import org.tahsil.audit.TimelineEntry;
import org.tahsil.payment.PaymentRow;
import org.tahsil.payment.Reversal;
import org.tahsil.payment.store.PostingStore.Known;
import org.tahsil.payment.store.PostingStore.Payer;

/** Tells the timeline what became of money. */
@ApplicationScoped
public class PaymentStory {

  private static final String SYSTEM = "system";

  @Inject private Timeline timeline;
  @Inject private Portfolios portfolios;

  void posted(Portfolio portfolio, Map<PaymentRow, Payer> payments) {
    Instant at = portfolios.now(portfolio);
    List<TimelineEntry> entries = new ArrayList<>();
    payments.forEach(
        (row, payer) ->
            entries.add(
                new TimelineEntry(
                    payer.customerId(),
                    payer.accountId(),
                    at,
                    row.kind() + "_POSTED",
                    SYSTEM,
                    facts(row),
                    "payment:" + row.ref())));
    timeline.append(entries);
  }

  void reversed(Portfolio portfolio, List<Known> payments, Reversal why) {
    Instant at = portfolios.now(portfolio);
    timeline.append(payments.stream().map(payment -> reversed(payment, why, at)).toList());
  }

  private static TimelineEntry reversed(Known payment, Reversal why, Instant at) {
    PaymentRow row = payment.posting().facts();
    Map<String, String> facts = new HashMap<>(facts(row));
    facts.put("reason", why.reason());
    String code = why.returnCode();
    if (code != null) {
      facts.put("return_code", code);
    }
    return new TimelineEntry(
        payment.payer().customerId(),
        payment.payer().accountId(),
        at,
        code == null ? row.kind() + "_REVERSED" : "PAYMENT_RETURNED",
        SYSTEM,
        facts,
        "reversal:" + row.ref());
  }

  private static Map<String, String> facts(PaymentRow row) {
    return Map.of(
        "payment_ref", row.ref().value(),
        "amount", row.amount().plain(),
        "currency", row.amount().currency().getCurrencyCode(),
        "value_date", row.valueOn().toString());
  }
}
