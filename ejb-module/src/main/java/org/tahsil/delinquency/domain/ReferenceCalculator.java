package org.tahsil.delinquency.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.tahsil.account.AllocationRule;
import org.tahsil.account.DpdConvention;
import org.tahsil.delinquency.domain.ReferenceFacts.Claim;
import org.tahsil.delinquency.domain.ReferenceFacts.Pause;
import org.tahsil.delinquency.domain.ReferenceFacts.Payment;

/**
 * Computes an account's lateness by the letter of the definition: it lives through every day up to
 * the date asked for. Slow and plain on purpose; the ledger's allocations and the ageing in SQL,
 * with which it shares no code, are held to it.
 */
public final class ReferenceCalculator {

  private final AllocationRule rule;
  private final DpdConvention convention;
  private final CountingCalendar calendar;

  /** A calculator that counts from due dates and tolerates nothing. */
  public ReferenceCalculator(AllocationRule rule, DpdConvention convention) {
    this(rule, convention, CountingCalendar.PLAIN);
  }

  public ReferenceCalculator(
      AllocationRule rule, DpdConvention convention, CountingCalendar calendar) {
    this.rule = rule;
    this.convention = convention;
    this.calendar = calendar;
  }

  /** Where the account stands at the end of a date. */
  public ReferenceResult at(ReferenceFacts facts, LocalDate asOf) {
    Map<Claim, Long> paid = new HashMap<>();
    Map<Payment, Long> spent = new HashMap<>();
    List<Payment> counted =
        facts.payments().stream()
            .filter(payment -> !payment.reversed() && !payment.valueOn().isAfter(asOf))
            .sorted(Comparator.comparing(Payment::valueOn).thenComparing(Payment::order))
            .toList();
    firstDay(facts)
        .filter(first -> !first.isAfter(asOf))
        .ifPresent(
            first ->
                first
                    .datesUntil(asOf.plusDays(1))
                    .forEach(day -> live(day, facts.claims(), counted, new Spending(paid, spent))));
    return result(facts, asOf, paid, counted, spent);
  }

  private void live(LocalDate day, List<Claim> claims, List<Payment> payments, Spending so) {
    for (Payment payment : payments) {
      while (!payment.valueOn().isAfter(day) && so.left(payment) > 0) {
        Optional<Claim> next = next(day, claims, payment, so);
        if (next.isEmpty()) {
          break;
        }
        so.spend(payment, next.get());
      }
    }
  }

  private Optional<Claim> next(LocalDate day, List<Claim> claims, Payment payment, Spending so) {
    List<Claim> open =
        claims.stream()
            .filter(claim -> !claim.issuedOn().isAfter(day) && so.open(claim) > 0)
            .sorted(Comparator.comparing(Claim::dueOn).thenComparing(Claim::number))
            .toList();
    Optional<Claim> named =
        open.stream().filter(claim -> claim.ref().equals(payment.namedItem())).findFirst();
    return named.isPresent()
        ? named
        : open.stream()
            .filter(claim -> rule == AllocationRule.AHEAD || !claim.dueOn().isAfter(day))
            .findFirst();
  }

  private ReferenceResult result(
      ReferenceFacts facts,
      LocalDate asOf,
      Map<Claim, Long> paid,
      List<Payment> counted,
      Map<Payment, Long> spent) {
    List<ReferenceResult.Standing> standings =
        facts.claims().stream()
            .filter(claim -> !claim.issuedOn().isAfter(asOf))
            .sorted(Comparator.comparing(Claim::dueOn).thenComparing(Claim::number))
            .map(claim -> standing(claim, asOf, paid.getOrDefault(claim, 0L), facts))
            .toList();
    long received = counted.stream().mapToLong(Payment::amount).sum();
    long used = spent.values().stream().mapToLong(amount -> amount).sum();
    return new ReferenceResult(asOf, standings, received - used, calendar.tolerated(asOf));
  }

  private ReferenceResult.Standing standing(
      Claim claim, LocalDate asOf, long paid, ReferenceFacts facts) {
    List<Pause> own = facts.pauses().stream().filter(pause -> pause.concerns(claim)).toList();
    long open = claim.amount() - paid;
    long disputed =
        Math.min(
            open,
            own.stream()
                .filter(pause -> pause.lasts(asOf))
                .mapToLong(pause -> Objects.requireNonNullElse(pause.amount(), 0L))
                .sum());
    List<Pause> clocks = own.stream().filter(pause -> pause.amount() == null).toList();
    LocalDate start = facts.start(claim, calendar.start(claim.dueOn()), asOf);
    LocalDate firstDay = convention == DpdConvention.INCLUSIVE ? start : start.plusDays(1);
    int counted = 0;
    int held = 0;
    for (LocalDate day = firstDay; !day.isAfter(asOf); day = day.plusDays(1)) {
      if (lasts(clocks, day)) {
        held++;
      } else {
        counted++;
      }
    }
    return new ReferenceResult.Standing(
        claim, paid, disputed, open > disputed ? counted : 0, held, lasts(clocks, asOf));
  }

  private static boolean lasts(List<Pause> clocks, LocalDate day) {
    return clocks.stream().anyMatch(pause -> pause.lasts(day));
  }

  private static Optional<LocalDate> firstDay(ReferenceFacts facts) {
    return Stream.concat(
            facts.claims().stream().map(Claim::issuedOn),
            facts.payments().stream().map(Payment::valueOn))
        .min(Comparator.naturalOrder());
  }

  /** What has been paid of each claim, and spent of each payment, so far. */
  private record Spending(Map<Claim, Long> paid, Map<Payment, Long> spent) {

    long left(Payment payment) {
      return payment.amount() - spent.getOrDefault(payment, 0L);
    }

    long open(Claim claim) {
      return claim.amount() - paid.getOrDefault(claim, 0L);
    }

    void spend(Payment payment, Claim claim) {
      long amount = Math.min(left(payment), open(claim));
      spent.merge(payment, amount, Long::sum);
      paid.merge(claim, amount, Long::sum);
    }
  }
}
