package org.tahsil.delinquency.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.tahsil.account.AllocationRule;
import org.tahsil.account.DpdConvention;
import org.tahsil.delinquency.domain.ReferenceFacts.Claim;
import org.tahsil.delinquency.domain.ReferenceFacts.Payment;
import org.tahsil.payment.domain.Allocator;
import org.tahsil.payment.domain.Component;
import org.tahsil.payment.domain.Debt;
import org.tahsil.payment.domain.Receipt;
import org.tahsil.payment.domain.Share;

/** The ledger's allocation against the reference calculator's own, without a database. */
class AllocationByDefinitionTest {

  @Provide
  Arbitrary<History> histories() {
    return History.any();
  }

  @Property(tries = 1000)
  void theAllocatorPaysWhatTheDefinitionPaysOnEveryDate(
      @ForAll("histories") History history,
      @ForAll AllocationRule rule,
      @ForAll @IntRange(min = -5, max = History.DAYS + 5) int day) {
    Played played = new Played(history);
    LocalDate asOf = History.day(day);
    List<Share> shares = Allocator.allocate(rule, played.debts(), played.receipts());
    new ReferenceCalculator(rule, DpdConvention.ELAPSED)
        .at(played.facts(), asOf)
        .standings()
        .forEach(
            item -> assertThat(paid(shares, item.claim().number(), asOf)).isEqualTo(item.paid()));
  }

  @Property(tries = 1000)
  void nothingIsPaidTwice(@ForAll("histories") History history, @ForAll AllocationRule rule) {
    Played played = new Played(history);
    List<Share> shares = Allocator.allocate(rule, played.debts(), played.receipts());
    for (Receipt receipt : played.receipts()) {
      assertThat(
              shares.stream()
                  .filter(share -> share.postingId() == receipt.postingId())
                  .mapToLong(Share::amount)
                  .sum())
          .isLessThanOrEqualTo(receipt.amount());
    }
    for (Debt debt : played.debts()) {
      for (Component component : Component.values()) {
        assertThat(
                shares.stream()
                    .filter(s -> s.itemNo() == debt.itemNo() && s.component() == component)
                    .mapToLong(Share::amount)
                    .sum())
            .isLessThanOrEqualTo(debt.parts().getOrDefault(component, 0L));
      }
    }
    assertThat(shares)
        .allSatisfy(
            share ->
                assertThat(share.valueOn())
                    .isAfterOrEqualTo(played.receipt(share.postingId()).valueOn()));
  }

  private static long paid(List<Share> shares, int item, LocalDate asOf) {
    return shares.stream()
        .filter(share -> share.itemNo() == item && !share.valueOn().isAfter(asOf))
        .mapToLong(Share::amount)
        .sum();
  }

  /** A history in the words of both calculators. */
  private static final class Played {
    private final Map<Integer, History.Item> items = new LinkedHashMap<>();
    private final List<Payment> payments = new ArrayList<>();

    Played(History history) {
      history.steps().forEach(this::play);
    }

    private void play(History.Step step) {
      if (step instanceof History.Item item) {
        items.put(item.number(), item);
      } else if (step instanceof History.Pay pay) {
        String named = pay.named() == null ? null : "I" + pay.named();
        int order = payments.size();
        payments.add(
            new Payment(order, "P" + order, History.day(pay.value()), pay.amount(), named, false));
      } else if (step instanceof History.Reverse reverse && reverse.payment() < payments.size()) {
        Payment p = payments.get(reverse.payment());
        payments.set(
            reverse.payment(),
            new Payment(p.order(), p.ref(), p.valueOn(), p.amount(), p.namedItem(), true));
      }
    }

    ReferenceFacts facts() {
      return new ReferenceFacts(
          items.values().stream()
              .map(
                  item ->
                      new Claim(
                          item.number(),
                          "I" + item.number(),
                          History.day(item.issued()),
                          History.day(item.due()),
                          item.amount()))
              .toList(),
          payments,
          List.of(),
          List.of());
    }

    List<Debt> debts() {
      return items.values().stream().map(Played::debt).toList();
    }

    private static Debt debt(History.Item item) {
      Map<Component, Long> parts =
          Map.of(
              Component.FEE, item.parts().get(0),
              Component.PENALTY, item.parts().get(1),
              Component.INTEREST, item.parts().get(2),
              Component.PRINCIPAL, item.parts().get(3));
      return new Debt(
          item.number(),
          "I" + item.number(),
          History.day(item.issued()),
          History.day(item.due()),
          parts);
    }

    List<Receipt> receipts() {
      return payments.stream()
          .filter(payment -> !payment.reversed())
          .map(p -> new Receipt(p.order(), p.valueOn(), p.amount(), p.namedItem()))
          .toList();
    }

    Receipt receipt(long order) {
      return receipts().stream().filter(r -> r.postingId() == order).findFirst().orElseThrow();
    }
  }
}
