package org.tahsil.delinquency.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tahsil.account.Portfolio;
import org.tahsil.delinquency.AsOf;
import org.tahsil.delinquency.Bucket;
import org.tahsil.delinquency.Explanation;
import org.tahsil.delinquency.Explanation.Reason;
import org.tahsil.delinquency.domain.ReferenceFacts.Payment;
import org.tahsil.delinquency.domain.ReferenceResult.Standing;
import org.tahsil.shared.money.Money;

/** Says why an account has its days past due, from the reference calculator's result. */
public final class Explainer {

  private static final int MOST_REVERSALS = 5;

  private final Portfolio portfolio;
  private final CountingCalendar calendar;
  private final ReferenceFacts facts;
  private final ReferenceResult result;
  private final List<Reason> reasons = new ArrayList<>();

  private Explainer(
      Portfolio portfolio,
      CountingCalendar calendar,
      ReferenceFacts facts,
      ReferenceResult result) {
    this.portfolio = portfolio;
    this.calendar = calendar;
    this.facts = facts;
    this.result = result;
  }

  public static Explanation explain(
      Portfolio portfolio, CountingCalendar calendar, ReferenceFacts facts, AsOf asOf) {
    ReferenceResult result =
        new ReferenceCalculator(portfolio.allocation(), portfolio.convention(), calendar)
            .at(facts, asOf.date());
    return new Explainer(portfolio, calendar, facts, result).explanation(asOf);
  }

  private Explanation explanation(AsOf asOf) {
    int days = result.daysPastDue();
    result.oldest().ifPresentOrElse(this::overdue, this::current);
    disputes();
    if (result.credit() > 0) {
      add("CREDIT_WAITS", Map.of("amount", plain(result.credit())));
    }
    laterPayments();
    facts.payments().stream()
        .filter(payment -> payment.reversed() && !payment.valueOn().isAfter(result.asOf()))
        .limit(MOST_REVERSALS)
        .forEach(this::reversed);
    return new Explanation(
        asOf, days, Bucket.of(days), portfolio.convention().name(), List.copyOf(reasons));
  }

  private void overdue(Standing oldest) {
    Map<String, Object> item = new HashMap<>();
    item.put("item_ref", oldest.claim().ref());
    item.put("due_on", oldest.claim().dueOn().toString());
    item.put("open", plain(oldest.open()));
    item.put("amount", plain(oldest.claim().amount()));
    add(oldest.paid() > 0 ? "OLDEST_ITEM_PARTLY_PAID" : "OLDEST_ITEM_UNPAID", item);
    LocalDate start = reAged(oldest).orElseGet(() -> counted(oldest.claim().dueOn()));
    add(
        "COUNTED_" + portfolio.convention().name(),
        Map.of(
            "from", start.toString(),
            "as_of", result.asOf().toString(),
            "days", oldest.daysPastDue() + oldest.heldDays()));
    held(oldest);
    add(
        "BUCKET_OF_DAYS",
        Map.of(
            "bucket", Bucket.of(oldest.daysPastDue()).label(),
            "days_past_due", oldest.daysPastDue()));
    add(
        "OVERDUE_IN_ALL",
        Map.of("items", result.overdueItems().size(), "overdue", plain(result.overdue())));
  }

  /** Says from when a plan lets the item count, if one does. */
  private Optional<LocalDate> reAged(Standing item) {
    LocalDate due = item.claim().dueOn();
    LocalDate own = calendar.start(due);
    LocalDate start = facts.start(item.claim(), own, result.asOf());
    if (!start.isAfter(own)) {
      return Optional.empty();
    }
    add(
        "RE_AGED",
        Map.of(
            "item_ref", item.claim().ref(),
            "due_on", due.toString(),
            "from", start.toString()));
    return Optional.of(start);
  }

  private LocalDate counted(LocalDate due) {
    LocalDate start = calendar.start(due);
    later(due, start);
    return start;
  }

  private void later(LocalDate due, LocalDate start) {
    calendar
        .at(due)
        .filter(terms -> start.isAfter(due))
        .ifPresent(
            terms ->
                add(
                    "COUNTED_FROM_LATER",
                    Map.of(
                        "due_on", due.toString(),
                        "from", start.toString(),
                        "grace_days", terms.graceDays(),
                        "source", terms.source())));
  }

  private void held(Standing item) {
    if (item.heldDays() > 0) {
      add(
          item.frozen() ? "CLOCK_STANDS_STILL" : "HELD_DAYS_NOT_COUNTED",
          Map.of("item_ref", item.claim().ref(), "days", item.heldDays()));
    }
  }

  private void disputes() {
    result.standings().stream()
        .filter(item -> item.disputed() > 0)
        .forEach(
            item ->
                add(
                    "DISPUTED_NOT_OVERDUE",
                    Map.of("item_ref", item.claim().ref(), "amount", plain(item.disputed()))));
  }

  private void current() {
    if (result.tolerated()) {
      add(
          "OVERDUE_TOLERATED",
          Map.of("overdue", plain(result.overdue()), "tolerance", plain(result.tolerance())));
      return;
    }
    Optional<Standing> next =
        result.standings().stream().filter(item -> item.open() > 0).findFirst();
    if (next.isEmpty()) {
      add("NOTHING_OUTSTANDING", Map.of());
      return;
    }
    held(next.get());
    LocalDate due = reAged(next.get()).orElse(next.get().claim().dueOn());
    add(
        "NOTHING_OVERDUE",
        Map.of(
            "item_ref", next.get().claim().ref(),
            "due_on", due.toString(),
            "open", plain(next.get().open())));
  }

  private void laterPayments() {
    List<Payment> later =
        facts.payments().stream()
            .filter(payment -> !payment.reversed() && payment.valueOn().isAfter(result.asOf()))
            .toList();
    if (!later.isEmpty()) {
      long amount = later.stream().mapToLong(Payment::amount).sum();
      add("LATER_PAYMENTS_NOT_COUNTED", Map.of("count", later.size(), "amount", plain(amount)));
    }
  }

  private void reversed(Payment payment) {
    add(
        "REVERSED_PAYMENT_NOT_COUNTED",
        Map.of(
            "payment_ref", payment.ref(),
            "value_date", payment.valueOn().toString(),
            "amount", plain(payment.amount())));
  }

  private void add(String code, Map<String, Object> parameters) {
    Map<String, Object> withCurrency = new HashMap<>(parameters);
    withCurrency.put("currency", portfolio.currency().getCurrencyCode());
    reasons.add(new Reason(code, Map.copyOf(withCurrency)));
  }

  private String plain(long minor) {
    return Money.ofMinor(minor, portfolio.currency()).plain();
  }
}
