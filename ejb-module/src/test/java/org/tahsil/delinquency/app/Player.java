package org.tahsil.delinquency.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.ItemRow;
import org.tahsil.account.Portfolio;
import org.tahsil.delinquency.ReAgeing;
import org.tahsil.delinquency.ReAgeing.Spell;
import org.tahsil.delinquency.domain.History;
import org.tahsil.delinquency.domain.History.Item;
import org.tahsil.delinquency.domain.History.Pause;
import org.tahsil.delinquency.domain.History.Pay;
import org.tahsil.delinquency.domain.History.ReAge;
import org.tahsil.delinquency.domain.History.Resume;
import org.tahsil.delinquency.domain.History.Reverse;
import org.tahsil.delinquency.domain.History.Step;
import org.tahsil.hold.Hold;
import org.tahsil.hold.HoldReason;
import org.tahsil.hold.NewHold;
import org.tahsil.hold.Stop;
import org.tahsil.payment.PaymentRow;
import org.tahsil.payment.PostingKind;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.ItemRef;
import org.tahsil.shared.id.PaymentRef;
import org.tahsil.shared.money.Money;
import org.tahsil.shared.outcome.RefusedException;
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
    List<Runnable> pauses = new ArrayList<>();
    for (Map.Entry<Long, Account> entry : accounts.entrySet()) {
      long key = entry.getKey();
      Account account = entry.getValue();
      List<Step> steps = account.history.steps();
      for (Step step : steps.subList(Math.min(from, steps.size()), Math.min(to, steps.size()))) {
        if (step instanceof Item item) {
          account.items.add(item.number());
          items.add(row(account, item));
        } else if (step instanceof Pay pay) {
          payments.add(account.pay(pay, this::money));
        } else if (step instanceof Reverse reverse && reverse.payment() < account.paid) {
          reversals.add(account.ref + "-P" + reverse.payment());
        } else if (step instanceof Pause pause) {
          pauses.add(() -> place(account, pause));
        } else if (step instanceof Resume resume) {
          pauses.add(() -> resume(account, resume));
        } else if (step instanceof ReAge reAge) {
          pauses.add(() -> reAge(key, account, reAge));
        }
      }
    }
    books.items(items.toArray(ItemRow[]::new));
    books.ledger().takeOwn(portfolio, payments); // the way in that takes any value date
    reversals.forEach(books::reverse);
    pauses.forEach(Runnable::run);
  }

  private void place(Account account, Pause pause) {
    Integer item = pause.item();
    if (item != null && !account.items.contains(item)) {
      return;
    }
    Long part = item == null ? null : pause.part();
    LocalDate from = History.day(pause.from());
    try {
      Hold hold =
          books
              .holds()
              .place(
                  portfolio,
                  new AccountRef(account.ref),
                  new NewHold(
                      part != null ? HoldReason.DISPUTE : HoldReason.OTHER,
                      item == null ? null : new ItemRef("I" + item),
                      part == null ? null : money(part),
                      Set.of(Stop.DPD_CLOCK),
                      from,
                      pause.days() == null ? null : from.plusDays(pause.days()),
                      null),
                  "tester");
      account.holds.add(hold);
    } catch (RefusedException asksForMoreThanTheItem) {
      assertThat(asksForMoreThanTheItem.refusal().code()).isEqualTo("DISPUTE_EXCEEDS_ITEM");
    }
  }

  private void resume(Account account, Resume resume) {
    if (resume.hold() >= account.holds.size()) {
      return;
    }
    Hold hold = account.holds.get(resume.hold());
    if (resume.daysAfterStart() == 0) {
      books.holds().withdraw(portfolio, hold.id(), "tester", null);
      return;
    }
    LocalDate on = hold.terms().from().plusDays(resume.daysAfterStart());
    try {
      books.holds().end(portfolio, hold.id(), on, "tester");
    } catch (RefusedException endedBefore) {
      assertThat(endedBefore.refusal().code()).isEqualTo("HOLD_ALREADY_ENDED");
    }
  }

  /** Plan 1 covers the items 1 to 3, plan 2 those from 3 on: one of them has both. */
  private void reAge(long key, Account account, ReAge told) {
    ReAgeing reAgeing = books.server().get(ReAgeing.class);
    UUID plan = new UUID(key, told.plan());
    Map<ItemRef, LocalDate> dates = new HashMap<>();
    account.items.stream()
        .filter(item -> told.plan() == 1 ? item <= 3 : item >= 3)
        .forEach(
            item -> dates.put(new ItemRef("I" + item), History.day(told.countedFrom() + item)));
    Integer days = told.days();
    LocalDate from = History.day(told.from());
    Spell spell =
        new Spell(
            key,
            plan,
            days != null && days == 0 ? null : from,
            days == null || days == 0 ? null : from.plusDays(days));
    books
        .server()
        .transactions()
        .in(
            () -> {
              reAgeing.prepare(key, plan, dates);
              return reAgeing.set(
                  portfolio, books.portfolios().businessDate(portfolio), List.of(spell));
            });
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
    private final List<Hold> holds = new ArrayList<>();
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
          PostingKind.PAYMENT,
          new AccountRef(ref),
          new PaymentRef(payment),
          value,
          money.apply(pay.amount()),
          item,
          null);
    }
  }
}
