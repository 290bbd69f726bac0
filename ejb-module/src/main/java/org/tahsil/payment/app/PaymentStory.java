package org.tahsil.payment.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.audit.Timeline;
import org.tahsil.audit.TimelineEntry;
import org.tahsil.payment.PaymentRow;
import org.tahsil.payment.Reversal;
import org.tahsil.payment.app.PaymentIntake.Taken;
import org.tahsil.payment.store.PostingStore.Known;

/** Tells the timeline what became of money. */
@ApplicationScoped
public class PaymentStory {

  private static final String SYSTEM = "system";

  @Inject private Timeline timeline;
  @Inject private Portfolios portfolios;

  void posted(Portfolio portfolio, Taken taken) {
    Instant at = portfolios.now(portfolio);
    List<TimelineEntry> entries = new ArrayList<>();
    taken
        .posted()
        .forEach(
            (row, payer) ->
                entries.add(
                    new TimelineEntry(
                        payer.customerId(),
                        payer.accountId(),
                        at,
                        row.kind() + "_POSTED",
                        actor(taken.told().by()),
                        facts(row),
                        "payment:" + row.ref())));
    timeline.append(entries);
  }

  void reversed(Portfolio portfolio, List<Known> payments, Reversal why, @Nullable String by) {
    Instant at = portfolios.now(portfolio);
    timeline.append(
        payments.stream().map(payment -> reversed(payment, why, actor(by), at)).toList());
  }

  private static String actor(@Nullable String by) {
    return by == null ? SYSTEM : by;
  }

  private static TimelineEntry reversed(Known payment, Reversal why, String actor, Instant at) {
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
        actor,
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
