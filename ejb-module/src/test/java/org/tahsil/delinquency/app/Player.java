package org.tahsil.delinquency.app;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.ItemRow;
import org.tahsil.account.Portfolio;
import org.tahsil.delinquency.domain.History;
import org.tahsil.delinquency.domain.History.Item;
import org.tahsil.delinquency.domain.History.Pay;
import org.tahsil.delinquency.domain.History.Reverse;
import org.tahsil.delinquency.domain.History.Step;
import org.tahsil.payment.PaymentRow;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.ItemRef;
import org.tahsil.shared.id.PaymentRef;
import org.tahsil.shared.money.Money;
import org.tahsil.shared.store.TestLedger;

/** Plays histories of many accounts into a portfolio, some steps at a time and all in bulk. */
final class Player {
  private final TestLedger books;
  private final Portfolio portfolio;
  private final Map<Long, Account> accounts = new TreeMap<>();

  Player(TestLedger books, Portfolio portfolio, List<History> histories) {
    this.books = books;
    this.portfolio = portfolio;
    books.use(portfolio);
    String code = portfolio.code().value();
    List<Long> keys =
        books.accounts(IntStream.range(0, histories.size()).mapToObj(n -> code + "-" + n).toList());
    for (int n = 0; n < histories.size(); n++) {
      accounts.put(keys.get(n), new Account(code + "-" + n, histories.get(n)));
    }
  }

  Map<Long, Account> accounts() {
    return accounts;
  }

  /** Plays the steps from..to of every account: items, then money, then what is taken back. */
  void play(int from, int to) {
    List<ItemRow> items = new ArrayList<>();
    List<PaymentRow> payments = new ArrayList<>();
    List<String> reversals = new ArrayList<>();
    for (Account account : accounts.values()) {
      List<Step> steps = account.history.steps();
      for (Step step : steps.subList(Math.min(from, steps.size()), Math.min(to, steps.size()))) {
        if (step instanceof Item item) {
          account.items.add(item.number());
          items.add(row(account, item));
        } else if (step instanceof Pay pay) {
          payments.add(account.pay(pay, this::money));
        } else if (step instanceof Reverse reverse && reverse.payment() < account.paid) {
          reversals.add(account.ref + "-P" + reverse.payment());
        }
      }
    }
    books.items(items.toArray(ItemRow[]::new));
    books.ledger().take(portfolio, payments);
    reversals.forEach(books::reverse);
  }

  private ItemRow row(Account account, Item item) {
    List<Long> parts = item.parts();
    return new ItemRow(
        new AccountRef(account.ref),
        new ItemRef("I" + item.number()),
        History.day(item.issued()),
        History.day(item.due()),
        money(item.amount()),
        new ItemRow.Components(
            money(parts.get(0)), money(parts.get(1)), money(parts.get(2)), money(parts.get(3))));
  }

  private Money money(long minor) {
    return Money.ofMinor(minor, portfolio.currency());
  }

  /** An account and how far its history was played. */
  static final class Account {
    private final String ref;
    private final History history;
    private final List<Integer> items = new ArrayList<>();
    private int paid;

    Account(String ref, History history) {
      this.ref = ref;
      this.history = history;
    }

    private PaymentRow pay(Pay pay, java.util.function.LongFunction<Money> money) {
      Integer named = pay.named();
      @Nullable ItemRef item =
          named != null && items.contains(named) ? new ItemRef("I" + named) : null;
      LocalDate value = History.day(pay.value());
      String payment = ref + "-P" + paid++;
      return new PaymentRow(
          new AccountRef(ref),
          new PaymentRef(payment),
          value,
          money.apply(pay.amount()),
          item,
          null);
    }
  }
}
