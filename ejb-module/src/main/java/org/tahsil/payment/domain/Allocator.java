package org.tahsil.payment.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.tahsil.account.AllocationRule;

/**
 * Decides what the money of one account pays, from nothing but its items and postings.
 *
 * <p>Time passes from one event to the next: a posting's value date, or the date on which an item
 * becomes payable. At each, the money at hand pays in the order in which it came: first the item
 * that its payer named, then what is payable, oldest due date first. The rest waits.
 */
public final class Allocator {

  private final AllocationRule rule;
  private final List<OpenDebt> debts;
  private final List<Purse> purses;
  private final List<Share> shares = new ArrayList<>();

  private Allocator(AllocationRule rule, Collection<Debt> debts, Collection<Receipt> receipts) {
    this.rule = rule;
    this.debts = debts.stream().sorted(Debt.OLDEST_DUE_FIRST).map(OpenDebt::new).toList();
    this.purses = receipts.stream().sorted(Receipt.EARLIEST_FIRST).map(Purse::new).toList();
  }

  /** The shares of every posting, in the order in which they were given. */
  public static List<Share> allocate(
      AllocationRule rule, Collection<Debt> debts, Collection<Receipt> receipts) {
    return new Allocator(rule, debts, receipts).run();
  }

  private List<Share> run() {
    for (LocalDate date : events()) {
      for (Purse purse : purses) {
        if (purse.rest > 0 && !purse.receipt.valueOn().isAfter(date)) {
          pay(purse, date);
        }
      }
    }
    return List.copyOf(shares);
  }

  private Set<LocalDate> events() {
    Set<LocalDate> dates = new TreeSet<>();
    purses.forEach(purse -> dates.add(purse.receipt.valueOn()));
    for (OpenDebt open : debts) {
      dates.add(open.debt.issuedOn());
      dates.add(open.debt.payableFrom(rule));
    }
    return dates;
  }

  private void pay(Purse purse, LocalDate date) {
    for (OpenDebt open : debts) {
      if (open.debt.ref().equals(purse.receipt.namedItem())
          && !open.debt.issuedOn().isAfter(date)) {
        pay(purse, open, date);
      }
    }
    for (OpenDebt open : debts) {
      if (!open.debt.payableFrom(rule).isAfter(date)) {
        pay(purse, open, date);
      }
    }
  }

  private void pay(Purse purse, OpenDebt open, LocalDate date) {
    for (Component component : Component.values()) {
      long asked = open.parts.getOrDefault(component, 0L);
      long amount = Math.min(purse.rest, asked);
      if (amount > 0) {
        purse.rest -= amount;
        open.parts.put(component, asked - amount);
        shares.add(
            new Share(purse.receipt.postingId(), open.debt.itemNo(), component, amount, date));
      }
    }
  }

  /** What each item still asks for after these shares, by item number. */
  public static Map<Integer, Rest> rests(Collection<Debt> debts, Collection<Share> shares) {
    Map<Integer, Rest> rests = new LinkedHashMap<>();
    debts.stream()
        .sorted(Comparator.comparing(Debt::itemNo))
        .forEach(debt -> rests.put(debt.itemNo(), Rest.of(debt)));
    shares.forEach(share -> rests.computeIfPresent(share.itemNo(), (no, rest) -> rest.less(share)));
    return rests;
  }

  /** A posting's money that is not yet spent. */
  private static final class Purse {
    private final Receipt receipt;
    private long rest;

    Purse(Receipt receipt) {
      this.receipt = receipt;
      this.rest = receipt.amount();
    }
  }

  /** What an item still asks for, by component. */
  private static final class OpenDebt {
    private final Debt debt;
    private final Map<Component, Long> parts;

    OpenDebt(Debt debt) {
      this.debt = debt;
      this.parts = new EnumMap<>(Component.class);
      this.parts.putAll(debt.parts());
    }
  }
}
